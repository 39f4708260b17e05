import {
  type Caller,
  type Changed,
  CodedError,
  type Instant,
  type Level,
  type ProgrammeId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { assertMayAct } from '../domain/entitlement.js';
import { evolveAll } from '../domain/evolve.js';
import type { OfferedProgramme } from '../domain/programme.js';
import type { ProgrammeEvent } from '../domain/programme.events.js';
import { levelOf } from '../domain/visibility.js';
import { programmeCollection } from './programme.collection.js';

/** What of a call decides whether, and over which version, it may change a programme. */
export interface ChangeCall {
  readonly params: { readonly id: ProgrammeId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class ProgrammeRepository {
  readonly collection: Collection<OfferedProgramme>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.collection = store.collection(programmeCollection);
  }

  /** @throws PROGRAMME.NOT_FOUND also for a programme that the caller may not see */
  async visible(id: ProgrammeId, caller: Caller): Promise<{ offered: Stored<OfferedProgramme>; level: Level }> {
    const offered = await this.collection.get(id);
    const level = offered ? levelOf(caller, offered.state) : null;
    if (!offered || level === null) throw new CodedError('PROGRAMME.NOT_FOUND');
    return { offered, level };
  }

  /** For its provider and the staff that handles offers. @throws PROGRAMME.NOT_FOUND for everybody else */
  async handled(id: ProgrammeId, caller: Caller): Promise<Stored<OfferedProgramme>> {
    const { offered, level } = await this.visible(id, caller);
    if (level !== 'party' && level !== 'experts') throw new CodedError('PROGRAMME.NOT_FOUND');
    return offered;
  }

  /**
   * The programme as the caller read it. A stale version is told before a wrong state.
   * @throws PROGRAMME.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version
   */
  async forChange({ params, caller, expected }: ChangeCall): Promise<Stored<OfferedProgramme>> {
    const offered = await this.collection.get(params.id);
    if (!offered) throw new CodedError('PROGRAMME.NOT_FOUND');
    assertMayAct(caller, offered.state);
    if (offered.version !== expected) throw new StoreError('stale-version', { expected, version: offered.version });
    return offered;
  }

  async save(
    { id, version, state }: Stored<OfferedProgramme>,
    events: readonly ProgrammeEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return {
      id,
      version: await this.collection.save(id, version, evolveAll(state, events, context.at), events, context),
    };
  }

  /** Records a programme, or answers what the same call answered before. */
  create(
    id: string,
    bodyHash: string,
    decide: () => readonly ProgrammeEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return createOnce(this.collection, id, bodyHash, () => begun(decide(), context.at), context);
  }

  /** @throws StoreError duplicate-id */
  async insert(id: string, events: readonly ProgrammeEvent[], context: SaveContext): Promise<void> {
    await this.collection.insert(id, evolveAll(undefined, events, context.at), events, context);
  }
}

const begun = (events: readonly ProgrammeEvent[], at: Instant) => ({ state: evolveAll(undefined, events, at), events });
