import type { AnswerOf, BriefingId, listBriefings } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { BriefingRepository } from '../adapters/briefing.repository.js';
import { readableBriefing } from '../domain/readable-briefing.js';

@Injectable()
export class ListBriefings {
  constructor(private readonly briefings: BriefingRepository) {}

  async run({ query, caller }: Call<typeof listBriefings>): Promise<AnswerOf<typeof listBriefings>> {
    const { items, next } = await this.briefings.page(caller, query.limit, query.cursor);
    const views = items.flatMap(
      ({ id, version, state }) => readableBriefing(id as BriefingId, version, state, caller) ?? [], // keyed by briefing id
    );
    return { items: views, next };
  }
}
