import { project } from '@clearinghouse/access';
import type { AnswerOf, Level, NeedItem, PartyCode, RequestId, readRequest } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { agreementsOn } from './items.js';
import { procedureOfItem, procedureOfView } from './procedure-view.js';
import { circulationOf, numberOf, postedItemsOf, type Request } from './request.js';
import { IN_FULL_FIELDS, ITEM_FIELDS, REQUEST_FIELDS } from './visibility.js';

type View = AnswerOf<typeof readRequest>;
type ItemView = View['items'][number];

/**
 * The request as `level` may see it: only fields that the tables allow, and only items that reached that level. `own` is
 * the provider that reads it, who sees its own agreements besides.
 */
export function viewOf(
  id: RequestId,
  version: number,
  request: Request,
  level: Level,
  own: PartyCode | null = null,
): View {
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
  const items = itemsFor(request, level, own).map((item) => itemView(item, request, level, own));
  return { id, version, level, ...requester, ...project(whole, REQUEST_FIELDS, level), items };
}

function itemsFor(request: Request, level: Level, own: PartyCode | null): readonly NeedItem[] {
  const { items } = request.content;
  if (level === 'public') return items.filter(({ no }) => postedItemsOf(request).includes(no));
  if (level === 'circulated')
    return items.filter(({ no }) => isCirculated(request, no) || isAgreedWith(own, request, no));
  return items;
}

const isCirculated = (request: Request, no: number): boolean => circulationOf(request)?.items.includes(no) ?? false;

/** A new issue may leave an item out that was agreed on before; one that was recalled is not read any more. */
const isAgreedWith = (own: PartyCode | null, request: Request, no: number): boolean =>
  agreementsOn(request, no).some(({ provider }) => provider === own) &&
  !(request.objections?.circulation?.includes(no) ?? false);

const TEXT: Record<Level, (item: NeedItem) => string | undefined> = {
  public: (item) => item.forPublic,
  circulated: (item) => item.forProviders,
  party: (item) => item.what,
  committee: (item) => item.what,
  experts: (item) => item.what,
};

const fieldsOf = ({ consents }: NeedItem) =>
  consents.postInFull ? { ...ITEM_FIELDS, ...IN_FULL_FIELDS } : ITEM_FIELDS;

const itemView = (item: NeedItem, request: Request, level: Level, own: PartyCode | null): ItemView => ({
  ...project({ ...item, ...procedureOfItem(request, item.no, own), text: TEXT[level](item) }, fieldsOf(item), level),
  no: item.no,
});
