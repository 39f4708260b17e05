import { project } from '@clearinghouse/access';
import type { AnswerOf, Level, NeedItem, RequestId, readRequest } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { procedureOfItem, procedureOfView } from './procedure-view.js';
import { circulationOf, numberOf, postedItemsOf, type Request } from './request.js';
import { IN_FULL_FIELDS, ITEM_FIELDS, REQUEST_FIELDS } from './visibility.js';

type View = AnswerOf<typeof readRequest>;
type ItemView = View['items'][number];

/** The request as `level` may see it: only fields that the tables allow, and only items that reached that level. */
export function viewOf(id: RequestId, version: number, request: Request, level: Level): View {
  const { content } = request;
  const circulation = circulationOf(request);
  const requester = { requester: content.requester, requesterName: partyName(content.requester) };
  const whole = {
    ...content,
    ...procedureOfView(request),
    state: request.status,
    draftComments: 'comments' in request && request.comments ? [...request.comments] : undefined,
    clearedAt: 'clearedAt' in request ? request.clearedAt : undefined,
    circulatedOn: circulation?.on ?? null,
    number: numberOf(request),
    addressees: circulation && [...circulation.addressees],
  };
  const items = itemsFor(request, level).map((item) => itemView(item, request, level));
  return { id, version, level, ...requester, ...project(whole, REQUEST_FIELDS, level), items };
}

function itemsFor(request: Request, level: Level): readonly NeedItem[] {
  const { items } = request.content;
  if (level === 'public') return items.filter(({ no }) => postedItemsOf(request).includes(no));
  if (level === 'circulated') return items.filter(({ no }) => circulationOf(request)?.items.includes(no));
  return items;
}

const TEXT: Record<Level, (item: NeedItem) => string | undefined> = {
  public: (item) => item.forPublic,
  circulated: (item) => item.forProviders,
  party: (item) => item.what,
  committee: (item) => item.what,
  experts: (item) => item.what,
};

const fieldsOf = ({ consents }: NeedItem) =>
  consents.postInFull ? { ...ITEM_FIELDS, ...IN_FULL_FIELDS } : ITEM_FIELDS;

const itemView = (item: NeedItem, request: Request, level: Level): ItemView => ({
  ...project({ ...item, ...procedureOfItem(request, item.no), text: TEXT[level](item) }, fieldsOf(item), level),
  no: item.no,
});
