import type { Area, Instant, NeedItemId, PartyCode, RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
  type LookupQuery,
  type Page,
  type RangeQuery,
  type SaveContext,
  type Stored,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Decision } from '../domain/decision.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { everyPage } from './every-page.js';
import { packList, type PackedList, unpackList } from './packed-list.js';
import { suggestionLists } from './suggestion-list.collection.js';

export type StoredList = Stored<SuggestionList>;
type Pages = AsyncIterable<readonly StoredList[]>;
type Lookup = (query: LookupQuery) => Promise<Page<StoredList>>;

const unpacked = (stored: Stored<PackedList>): StoredList => ({ ...stored, state: unpackList(stored.state) });

/** Finds lists as the domain knows them. */
const unpacking =
  <Q>(find: (query: Q) => Promise<Page<Stored<PackedList>>>) =>
  async (query: Q): Promise<Page<StoredList>> => {
    const { items, next } = await find(query);
    return { items: items.map(unpacked), next };
  };

@Injectable()
export class SuggestionListRepository {
  private readonly lists: Collection<PackedList>;
  private readonly byRequest: Lookup;
  private readonly byRequester: Lookup;
  private readonly byArea: Lookup;
  private readonly byAddressee: Lookup;
  private readonly open: Lookup;
  private readonly marked: Lookup;
  private readonly byDue: (query: RangeQuery) => Promise<Page<StoredList>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.lists = store.collection(suggestionLists);
    this.byRequest = unpacking(this.lists.lookup('by-request'));
    this.byRequester = unpacking(this.lists.lookup('by-requester'));
    this.byArea = unpacking(this.lists.lookup('by-area'));
    this.byAddressee = unpacking(this.lists.lookup('circulated-to'));
    this.open = unpacking(this.lists.lookup('open'));
    this.marked = unpacking(this.lists.lookup('owed'));
    this.byDue = unpacking(this.lists.range('due'));
  }

  get = async (id: NeedItemId): Promise<StoredList | undefined> => {
    const stored = await this.lists.get(id);
    return stored && unpacked(stored);
  };

  /** True when the list is new; false when there is one under its id, which stays as it is. */
  async insert({ state, events }: Decision, context: SaveContext): Promise<boolean> {
    try {
      await this.lists.insert(state.itemId, packList(state), events, context);
      return true;
    } catch (error) {
      if (isStoreError(error, 'duplicate-id')) return false;
      throw error;
    }
  }

  /** @throws StoreError stale-version, missing-document */
  save = (id: NeedItemId, expected: number, { state, events }: Decision, context: SaveContext): Promise<number> =>
    this.lists.save(id, expected, packList(state), events, context);

  ofRequest = (request: RequestId): Pages => everyPage(this.byRequest, request);
  ofRequester = (requester: PartyCode): Pages => everyPage(this.byRequester, requester);
  openInArea = (area: Area): Pages => everyPage(this.byArea, area);
  circulatedTo = (provider: PartyCode): Pages => everyPage(this.byAddressee, provider);
  allOpen = (): Pages => everyPage(this.open, 'open');
  /** A page of the lists that the passing of days makes due by then; those that are matched meanwhile leave it. */
  dueBy = (to: Instant, limit: number): Promise<Page<StoredList>> => this.byDue({ to, limit });
  owing = (): Pages => everyPage(this.marked, 'owed');

  pageOfRequest = (key: RequestId, page: Omit<LookupQuery, 'key'>) => this.byRequest({ ...page, key });
  pageOfRequester = (key: PartyCode, page: Omit<LookupQuery, 'key'>) => this.byRequester({ ...page, key });
  pageOfOpen = (page: Omit<LookupQuery, 'key'>) => this.open({ ...page, key: 'open' });
}
