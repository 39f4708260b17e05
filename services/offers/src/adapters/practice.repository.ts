import { type Area, type Changed, CodedError, type PracticeId } from '@clearinghouse/contracts';
import type {
  AppendedEvent,
  Collection,
  CollectionDefinition,
  DocumentStore,
  SaveContext,
  Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE, type Segment } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { practiceKey, type VolunteeredPractice } from '../domain/practice.js';

const BY_AREA = 'by-area';

export const practiceCollection: CollectionDefinition<VolunteeredPractice> = {
  name: 'practices',
  schemaVersion: 1,
  indexes: { [BY_AREA]: { kind: 'ordered', key: practiceKey } },
};

@Injectable()
export class PracticeRepository {
  private readonly practices: Collection<VolunteeredPractice>;
  private readonly byArea: Segment<VolunteeredPractice>['range'];

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.practices = store.collection(practiceCollection);
    this.byArea = this.practices.range(BY_AREA);
  }

  segment(
    area: Area | undefined,
    shows: (stored: Stored<VolunteeredPractice>) => boolean,
  ): Segment<VolunteeredPractice> {
    const key = ({ state, id }: Stored<VolunteeredPractice>) => practiceKey(state, id) ?? '';
    return { range: this.byArea, key, shows, ...(area !== undefined && { prefix: area }) };
  }

  /** @throws PRACTICE.NOT_FOUND, also for one that was withdrawn */
  async get(id: PracticeId): Promise<Stored<VolunteeredPractice>> {
    const stored = await this.practices.get(id);
    if (!stored || stored.state.withdrawn) throw new CodedError('PRACTICE.NOT_FOUND');
    return stored;
  }

  /** @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  create(
    id: string,
    bodyHash: string,
    state: VolunteeredPractice,
    events: AppendedEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return createOnce(this.practices, id, bodyHash, () => ({ state, events }), context);
  }

  /** @throws StoreError stale-version */
  async save(
    id: string,
    expected: number,
    state: VolunteeredPractice,
    events: AppendedEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return { id, version: await this.practices.save(id, expected, state, events, context) };
  }
}
