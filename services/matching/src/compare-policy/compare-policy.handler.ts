import { type AnswerOf, CodedError, type comparePolicy, type NeedItemId } from '@clearinghouse/contracts';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ReadableLists } from '../adapters/readable-lists.js';
import { dayOf } from '../domain/due.js';
import { Engine, WITHIN_MS } from '../engine/engine.js';

@Injectable()
export class ComparePolicy {
  constructor(
    private readonly needs: ReadableLists,
    private readonly policies: PolicyRepository,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** Shadow run: the version beside the one in force, over the live data. It changes nothing. @throws CodedError POLICY.NOT_FOUND */
  async run({ params: { policyId }, query }: Call<typeof comparePolicy>): Promise<AnswerOf<typeof comparePolicy>> {
    const draft = (await this.policies.get(policyId))?.engine;
    if (!draft) throw new CodedError('POLICY.NOT_FOUND', { policyId });
    const policy = (await this.policies.inForce()).policy.engine;
    const items = await this.needs.everyNeed();
    const ask = { policy, draft, today: dayOf(this.clock.now()), limit: query.limit };
    const found = await this.engine.with(items, (thread) => thread.ask('compare', ask, { withinMs: WITHIN_MS }));
    return {
      ...{ active: found.active, draft: found.draft, items: found.items },
      differences: found.differences.map(({ itemId, region, entered, left, moved }) => ({
        ...{ itemId: itemId as NeedItemId, region }, // the needs asked about carry the ids of their items
        ...{ entered: [...entered], left: [...left], moved: [...moved] },
      })),
      byRegion: [...found.byRegion],
    };
  }
}
