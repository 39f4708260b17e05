import { type EventEnvelope, instant, type Programme, type ProgrammeId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchableProgrammeRepository } from '../adapters/matchable-programme.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { isDone, takeChange } from '../domain/matchable-programme.js';
import { MarkAffectedLists } from './mark-affected-lists.js';

/**
 * A programme was recorded, changed or retired. Stored first, then every list that the change could affect is marked, then
 * the marking is noted as complete: killed anywhere in between, the redelivered event goes on where it matters.
 */
@Injectable()
export class TakeProgramme {
  constructor(
    private readonly programmes: MatchableProgrammeRepository,
    private readonly index: ProgrammeIndex,
    private readonly lists: MarkAffectedLists,
    private readonly clock: Clock,
  ) {}

  /** `null`: retired. */
  async run(event: EventEnvelope, programme: Programme | null): Promise<void> {
    const id = event.subject as ProgrammeId; // the subject of a programme's event is its id
    const context = contextOfEvent(event, this.clock.now());
    const known = await this.programmes.get(id);
    if (isDone(known?.state, event.sequence)) return;
    const taken = takeChange(known?.state, { sequence: event.sequence, programme }, instant(Date.now()));
    const state = taken ?? known?.state;
    if (!state) return; // nothing known and nothing taken cannot be
    const version = taken ? await this.programmes.put(id, known?.version, taken, context) : known?.version;
    this.index.take(id, state);
    await this.lists.run(state.affects, event, context);
    await this.programmes.put(id, version, { ...state, marked: state.sequence }, context);
  }
}
