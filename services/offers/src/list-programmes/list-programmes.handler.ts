import type { AnswerOf, listProgrammes as operation } from '@clearinghouse/contracts';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeShelves } from '../adapters/programme-shelves.js';
import { ProgrammeViews } from '../adapters/programme-views.js';

@Injectable()
export class ListProgrammes {
  constructor(
    private readonly shelves: ProgrammeShelves,
    private readonly views: ProgrammeViews,
  ) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const page = await listSegments(this.shelves.of(caller, query.provider), query);
    const items = await Promise.all(page.items.map((offered) => this.views.for(caller, offered)));
    return { items, next: page.next };
  }
}
