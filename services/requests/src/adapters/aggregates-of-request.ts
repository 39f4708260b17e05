import type { Changed, RequestId } from '@clearinghouse/contracts';
import {
  type AppendedEvent,
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, createOnce } from '@clearinghouse/service-kit';

const OF_REQUEST = 'of-request';
const MOST = 200;

/** What is kept beside a request and not in it, so that nothing of the request betrays it (docs/adr 9). */
export interface OfRequest {
  readonly requestId: RequestId;
}
/** The state after a decision, and what is written down of it. */
export interface Decided<S> {
  readonly state: S;
  readonly events: readonly AppendedEvent[];
}

export const besideRequests = <S extends OfRequest>(name: string): CollectionDefinition<S> => ({
  name,
  schemaVersion: 1,
  topic: 'requests',
  indexes: { [OF_REQUEST]: { kind: 'lookup', keys: ({ requestId }) => [requestId] } },
});

/** Aggregates of one request: begun once for each call, found and listed by their request. */
export class AggregatesOfRequest<S extends OfRequest> {
  private readonly collection: Collection<S>;
  private readonly byRequest: ReturnType<Collection<S>['lookup']>;

  /** @param letter tells the ids of one kind from those of another: `<request>:<letter>-...` */
  constructor(
    store: DocumentStore,
    definition: CollectionDefinition<S>,
    private readonly letter: string,
  ) {
    this.collection = store.collection(definition);
    this.byRequest = this.collection.lookup(OF_REQUEST);
  }

  begin(request: RequestId, key: CreationKey, decide: () => Decided<S>, context: SaveContext): Promise<Changed> {
    return createOnce(this.collection, `${request}:${key.id(this.letter)}`, key.bodyHash, decide, context);
  }

  /** The one of that id, if it is of that request. */
  async find(request: RequestId, id: string): Promise<Stored<S> | undefined> {
    const stored = await this.collection.get(id);
    return stored?.state.requestId === request ? stored : undefined;
  }

  /** A stale version is told before whatever `decide` throws. @throws StoreError stale-version */
  async change(
    { id, version, state }: Stored<S>,
    expected: number,
    decide: (before: S) => Decided<S>,
    at: SaveContext,
  ) {
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    const { state: after, events } = decide(state);
    return { id, version: await this.collection.save(id, expected, after, events, at) };
  }

  /** At most 200, in the order of the text that `by` gives. */
  async of(request: RequestId, by: (state: S) => string): Promise<readonly Stored<S>[]> {
    const { items } = await this.byRequest({ key: request, limit: MOST });
    return [...items].sort((a, b) => (by(a.state) < by(b.state) ? -1 : 1));
  }
}
