import { type AnswerOf, type Caller, CodedError, type ProgrammeId, type tryProgramme } from '@clearinghouse/contracts';
import { checkOffer, type Offer } from '@clearinghouse/matcher';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { dayOf } from '../domain/due.js';
import { atLeastThree, type Fit, fitsOf } from '../domain/fits.js';
import { readableNeed } from '../domain/readable.js';
import { mayTryFor } from '../domain/trial.js';

const TRIAL = 'trial' as ProgrammeId; // it has no place in any index

@Injectable()
export class TryProgramme {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing of it is stored. Experts see which open items it fits; a provider how many of those circulated to it, and not
   * which. @throws CodedError ACCESS.FORBIDDEN for another party's programme, MATCH.INPUT_INVALID
   */
  async run({ body, caller }: Call<typeof tryProgramme>): Promise<AnswerOf<typeof tryProgramme>> {
    if (!mayTryFor(caller, body.provider)) throw new CodedError('ACCESS.FORBIDDEN');
    const offer = { ...body, id: TRIAL };
    checkOffer(offer);
    const fits = await this.fits(offer, caller);
    return caller.role === 'expert' ? { items: fits } : { circulatedItems: atLeastThree(fits.length) };
  }

  /** One page of lists in memory at a time. */
  private async fits(offer: Offer, caller: Caller): Promise<Fit[]> {
    const { engine } = (await this.policies.inForce()).policy;
    const today = dayOf(this.clock.now());
    const pages = caller.role === 'expert' ? this.lists.allOpen() : this.lists.circulatedTo(offer.provider);
    const found: Fit[] = [];
    for await (const page of pages) {
      const needs = page.flatMap(({ state }) => readableNeed(state, caller) ?? []);
      found.push(...fitsOf(needs, offer, engine, today));
    }
    return found;
  }
}
