import { type BriefingId, type Caller, type Changed, CodedError } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
  type Page,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Briefing, BriefingEvent } from '../domain/briefing.js';
import { readsDrafts } from '../domain/readable-briefing.js';
import { briefings } from './briefing.collections.js';

@Injectable()
export class BriefingRepository {
  private readonly briefings: Collection<Briefing>;
  private readonly every: ReturnType<Collection<Briefing>['range']>;
  private readonly issued: ReturnType<Collection<Briefing>['range']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.briefings = store.collection(briefings);
    this.every = this.briefings.range('every');
    this.issued = this.briefings.range('issued');
  }

  get = (id: BriefingId): Promise<Stored<Briefing> | undefined> => this.briefings.get(id);

  /** One that is there already stays as it is. */
  async draft(id: BriefingId, briefing: Briefing, context: SaveContext): Promise<void> {
    try {
      await this.briefings.insert(id, briefing, [{ type: 'briefing-drafted', data: {} }], context);
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    }
  }

  /** @throws BRIEFING.NOT_FOUND, BRIEFING.WRONG_STATE; StoreError stale-version */
  async change(
    { params, expected }: { readonly params: { readonly id: BriefingId }; readonly expected: number },
    decide: (briefing: Briefing) => [Briefing, BriefingEvent[]],
    context: SaveContext,
  ): Promise<Changed> {
    const { id } = params;
    const stored = await this.briefings.get(id);
    if (!stored) throw new CodedError('BRIEFING.NOT_FOUND', { id });
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    const [state, events] = decide(stored.state);
    return { id, version: await this.briefings.save(id, expected, state, events, context) };
  }

  /** @throws StoreError stale-version */
  async save(
    { id, version }: Stored<Briefing>,
    state: Briefing,
    events: readonly BriefingEvent[],
    context: SaveContext,
  ): Promise<void> {
    await this.briefings.save(id, version, state, events, context);
  }

  /** Newest first; issued ones only for those who do not prepare them. */
  page(caller: Caller, limit: number, after?: string): Promise<Page<Stored<Briefing>>> {
    return (readsDrafts(caller) ? this.every : this.issued)({ limit, descending: true, after });
  }
}
