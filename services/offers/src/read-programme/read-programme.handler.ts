import type { AnswerOf, readProgramme as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { viewOf } from '../domain/view.js';

@Injectable()
export class ReadProgramme {
  constructor(private readonly programmes: ProgrammeRepository) {}

  /** @throws PROGRAMME.NOT_FOUND also for a programme that the caller may not see */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { offered, level } = await this.programmes.visible(params.id, caller);
    return viewOf(params.id, offered.version, offered.state, level);
  }
}
