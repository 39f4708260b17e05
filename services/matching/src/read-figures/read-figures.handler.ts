import type { AnswerOf, readFigures } from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { figures, figuresOfList, type ListFigures } from '../domain/figures.js';

@Injectable()
export class ReadFigures {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<AnswerOf<typeof readFigures>> {
    await this.index.freshen();
    const all: ListFigures[] = [];
    for await (const page of this.lists.allOpen()) all.push(...page.map(({ state }) => figuresOfList(state)));
    return figures(all, [...this.index.offers()], this.clock.now());
  }
}
