import type { AnswerOf, readCapacity as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { ledgerView } from '../domain/capacity/ledger-view.js';

@Injectable()
export class ReadCapacity {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly ledgers: LedgerRepository,
  ) {}

  /** Private to the provider and the experts. @throws PROGRAMME.NOT_FOUND for everybody else */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.programmes.handled(params.id, caller);
    const ledgers = await this.ledgers.ofProgramme(params.id);
    return { programmeId: params.id, ledgers: ledgers.map(({ version, state }) => ledgerView(version, state)) };
  }
}
