import type { AnswerOf, listPractices as operation } from '@clearinghouse/contracts';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PracticeRepository } from '../adapters/practice.repository.js';
import { isShownTo, practiceViewOf } from '../domain/practice.js';

@Injectable()
export class ListPractices {
  constructor(private readonly practices: PracticeRepository) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const segment = this.practices.segment(query.area, ({ state }) => isShownTo(caller, state));
    const { items, next } = await listSegments([segment], query);
    return { items: items.map(({ id, version, state }) => practiceViewOf(id, version, state)), next };
  }
}
