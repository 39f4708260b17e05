import { type AnswerOf, CodedError, type explainWhyNot } from '@clearinghouse/contracts';
import { whyNot } from '@clearinghouse/matcher';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { ReadableLists } from '../adapters/readable-lists.js';
import { dayOf } from '../domain/due.js';
import { readableOffer } from '../domain/readable.js';
import { figuresOf, whyNotView } from '../domain/why-not-view.js';

@Injectable()
export class ExplainWhyNot {
  constructor(
    private readonly needs: ReadableLists,
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Over what the caller may read of either side, and no more: what it may not read counts as not stated.
   * @throws CodedError SUGGESTION.NOT_FOUND, PROGRAMME.NOT_FOUND, each also for what the caller may not read
   */
  async run({ params, caller }: Call<typeof explainWhyNot>): Promise<AnswerOf<typeof explainWhyNot>> {
    const { itemId, programmeId } = params;
    const need = await this.needs.needOf(itemId, caller);
    await this.index.freshen();
    const offer = this.index.offerOf(programmeId);
    const readable = offer && readableOffer(offer, caller);
    if (!readable) throw new CodedError('PROGRAMME.NOT_FOUND', { programmeId });
    const { engine } = (await this.policies.inForce()).policy;
    const today = dayOf(this.clock.now());
    const view = whyNotView(itemId, readable, whyNot(need, readable, engine, today));
    return caller.role === 'expert' ? { ...view, ...figuresOf(need, readable, engine, today) } : view;
  }
}
