import type { DataOf, EventEnvelope, ProgrammeId, programmeChanged } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { stateCapacity } from '../domain/capacity/moves.js';
import { statementFor } from '../domain/capacity/open-ledger.js';

@Injectable()
export class OnProgrammeChanged {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Ledgers that are open take what the provider states now; later ones begin with it. */
  async run(event: EventEnvelope<DataOf<typeof programmeChanged>>): Promise<void> {
    const { subject: source, sequence, data } = event;
    const context = contextOfEvent(event, this.clock.now());
    for (const { state } of await this.ledgers.ofProgramme(source as ProgrammeId)) {
      const statement = statementFor(data.programme, state.period); // the subject is the programme
      await this.ledgers.count(state, { source, sequence }, (ledger) => stateCapacity(ledger, statement), context);
    }
  }
}
