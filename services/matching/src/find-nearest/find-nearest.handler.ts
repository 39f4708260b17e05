import type { AnswerOf, findNearest } from '@clearinghouse/contracts';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { ReadableLists } from '../adapters/readable-lists.js';
import { dayOf } from '../domain/due.js';
import { whyNotView } from '../domain/why-not-view.js';
import { Engine } from '../engine/engine.js';

@Injectable()
export class FindNearest {
  constructor(
    private readonly needs: ReadableLists,
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** Experts: of all programmes; a State: of the public ones, as everybody reads them. @throws CodedError SUGGESTION.NOT_FOUND */
  async run({ params, caller }: Call<typeof findNearest>): Promise<AnswerOf<typeof findNearest>> {
    const need = await this.needs.needOf(params.itemId, caller);
    const policy = (await this.policies.inForce()).policy.engine;
    const all = caller.role === 'expert';
    const gap = await this.engine.ask('nearest', { need, all, policy, today: dayOf(this.clock.now()) });
    const offer = gap && this.index.offerOf(gap.programmeId);
    return { nearest: gap && offer ? whyNotView(params.itemId, offer, gap) : null };
  }
}
