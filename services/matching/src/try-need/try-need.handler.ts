import { type AnswerOf, CodedError, type tryNeed } from '@clearinghouse/contracts';
import { checkNeed } from '@clearinghouse/matcher';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { RequesterFactsRepository } from '../adapters/requester-facts.repository.js';
import { dayOf } from '../domain/due.js';
import { recordOf } from '../domain/need.js';
import { knownFacts } from '../domain/requester-facts.js';
import { mayTryFor, MOST_SHOWN, trialNeed, trialView } from '../domain/trial.js';
import { Engine } from '../engine/engine.js';

@Injectable()
export class TryNeed {
  constructor(
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly facts: RequesterFactsRepository,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** With what is on record about the requester. Nothing of it is stored. @throws CodedError ACCESS.FORBIDDEN for another party's need, MATCH.INPUT_INVALID */
  async run({ body, caller }: Call<typeof tryNeed>): Promise<AnswerOf<typeof tryNeed>> {
    if (!mayTryFor(caller, body.requester)) throw new CodedError('ACCESS.FORBIDDEN');
    const facts = await this.facts.of(body.requester);
    const need = { ...trialNeed(body), ...(facts && recordOf(knownFacts(facts))) };
    checkNeed(need);
    const { engine } = (await this.policies.inForce()).policy;
    const all = caller.role === 'expert';
    const policy = all ? engine : { ...engine, keep: MOST_SHOWN };
    const matching = await this.engine.ask('match', { need, all, policy, today: dayOf(this.clock.now()) });
    return trialView(matching, this.index.offerOf, caller);
  }
}
