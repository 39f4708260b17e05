import { type Caller, type CandidateId, type Changed, CodedError } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE, type Segment } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Candidate, type CandidateEvent, evolveCandidate, isExpert, seesCandidate } from '../domain/candidate.js';

const keyOf = { own: ownKey, noted: notedKey };
function ownKey({ requester, notedAt }: Candidate, id: string): string {
  return `${requester}|${notedAt}|${id}`;
}
function notedKey({ notedAt }: Candidate, id: string): string {
  return `${notedAt}|${id}`;
}

export const candidateCollection: CollectionDefinition<Candidate> = {
  name: 'candidates',
  schemaVersion: 1,
  topic: 'candidates',
  indexes: { own: { kind: 'ordered', key: ownKey }, noted: { kind: 'ordered', key: notedKey } },
};

interface CandidateCall {
  readonly params: { readonly id: CandidateId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class CandidateRepository {
  private readonly collection: Collection<Candidate>;
  private readonly ranges: Record<keyof typeof keyOf, ReturnType<Collection<Candidate>['range']>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.collection = store.collection(candidateCollection);
    this.ranges = { own: this.collection.range('own'), noted: this.collection.range('noted') };
  }

  /** @throws CANDIDATE.NOT_FOUND also for a candidate of another State */
  async visible(id: CandidateId, caller: Caller): Promise<Stored<Candidate>> {
    const stored = await this.collection.get(id);
    if (!stored || !seesCandidate(caller, stored.state)) throw new CodedError('CANDIDATE.NOT_FOUND');
    return stored;
  }

  /** @throws CANDIDATE.NOT_FOUND; StoreError stale-version */
  async forChange({ params, caller, expected }: CandidateCall): Promise<Stored<Candidate>> {
    const stored = await this.visible(params.id, caller);
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    return stored;
  }

  create(id: string, bodyHash: string, events: readonly CandidateEvent[], context: SaveContext): Promise<Changed> {
    return createOnce(this.collection, id, bodyHash, () => ({ state: after(undefined, events), events }), context);
  }

  async save(
    { id, version, state }: Stored<Candidate>,
    events: readonly CandidateEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return { id, version: await this.collection.save(id, version, after(state, events), events, context) };
  }

  /** The desk of a caller, newest first. */
  desk(caller: Caller): Segment<Candidate>[] {
    const [index, prefix] = isExpert(caller) ? (['noted', undefined] as const) : (['own', caller.party ?? ''] as const);
    const key = ({ state, id }: Stored<Candidate>) => keyOf[index](state, id);
    return [{ range: this.ranges[index], key, descending: true, ...(prefix !== undefined && { prefix }) }];
  }
}

function after(candidate: Candidate | undefined, events: readonly CandidateEvent[]): Candidate {
  const state = events.reduce<Candidate | undefined>(evolveCandidate, candidate);
  if (!state) throw new Error('a candidate begins with an event');
  return state;
}
