import type { AnswerOf, readProgramme as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeViews } from '../adapters/programme-views.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';

@Injectable()
export class ReadProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly views: ProgrammeViews,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND also for a programme that the caller may not see */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { offered, level } = await this.programmes.visible(params.id, caller);
    return this.views.of(offered, level);
  }
}
