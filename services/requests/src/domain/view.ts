import type { AnswerOf, Level, NeedItem, RequestId, readRequest } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { circulationOf, numberOf, postedItemsOf, type Request } from './request.js';
import { ITEM_FIELDS, REQUEST_FIELDS } from './visibility.js';

type View = AnswerOf<typeof readRequest>;
type ItemView = View['items'][number];

/** The request as `level` may see it: only fields that the tables allow, and only items that reached that level. */
export function viewOf(id: RequestId, version: number, request: Request, level: Level): View {
  const { content } = request;
  const circulation = circulationOf(request);
  const requester = { requester: content.requester, requesterName: partyName(content.requester) };
  const whole = {
    ...content,
    state: request.status,
    circulatedOn: circulation?.on ?? null,
    number: numberOf(request),
    addressees: circulation && [...circulation.addressees],
  };
  const items = itemsFor(request, level).map((item) => itemView(item, level));
  return { id, version, level, ...requester, ...pick(whole, REQUEST_FIELDS, level), items };
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

const itemView = (item: NeedItem, level: Level): ItemView => ({
  ...pick({ ...item, text: TEXT[level](item) }, ITEM_FIELDS, level),
  no: item.no,
});

/** The fields that `table` opens to `level`, absent values left out. */
function pick<T extends object>(whole: T, table: Readonly<Record<string, readonly Level[]>>, level: Level): Partial<T> {
  const open = Object.entries(whole).filter(([name, value]) => value !== undefined && table[name]?.includes(level));
  return Object.fromEntries(open) as Partial<T>; // entries of `whole` and no others
}
