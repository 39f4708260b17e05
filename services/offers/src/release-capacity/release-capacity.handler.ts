import { type Changed, CodedError, type releaseCapacity as operation } from '@clearinghouse/contracts';
import { StoreError } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { releaseByHand } from '../domain/capacity/release-by-hand.js';
import { ledgerId } from '../domain/capacity/ledger.js';

@Injectable()
export class ReleaseCapacity {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND, CAPACITY.NOT_FOUND, CAPACITY.NOTHING_HELD; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    await this.programmes.handled(params.id, caller);
    const stored = await this.ledgers.get(ledgerId(params.id, params.period));
    if (!stored) throw new CodedError('CAPACITY.NOT_FOUND');
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    const context = contextOf(call, this.clock.now());
    const events = releaseByHand(stored.state, body, actorOf(caller, body.why), context.at);
    return { id: stored.id, version: await this.ledgers.save(stored, events, context) };
  }
}
