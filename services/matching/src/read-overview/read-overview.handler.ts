import type { AnswerOf, NeedItemId, readOverview } from '@clearinghouse/contracts';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ReadableLists } from '../adapters/readable-lists.js';
import { dayOf } from '../domain/due.js';
import { Engine } from '../engine/engine.js';

/** Edges looked at before an overview answers with what it has and the bounds that hold: some seconds. */
const STEPS = 200_000_000;

@Injectable()
export class ReadOverview {
  constructor(
    private readonly needs: ReadableLists,
    private readonly policies: PolicyRepository,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** A working paper for experts; its lines are suggestions for the review desk. It changes nothing. */
  async run({ query }: Call<typeof readOverview>): Promise<AnswerOf<typeof readOverview>> {
    const items = await this.needs.everyNeed();
    const { id: policyId, engine: policy } = (await this.policies.inForce()).policy;
    const today = dayOf(this.clock.now());
    const found = await this.engine.ask('overview', { items, policy, today, steps: query.steps ?? STEPS });
    const itemId = (id: string) => id as NeedItemId; // the needs asked about carry the ids of their items
    return {
      ...{ policyId, items: items.length, finished: found.finished },
      lines: found.lines.map((line) => ({ ...line, itemId: itemId(line.itemId) })),
      unserved: found.unserved.map((each) => ({ ...each, itemId: itemId(each.itemId) })),
      stages: [...found.stages],
      regions: [...found.regions],
    };
  }
}
