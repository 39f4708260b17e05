import type { AnswerOf, listProgrammes as operation, ProgrammeId } from '@clearinghouse/contracts';
import type { Stored } from '@clearinghouse/document-store';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeShelves } from '../adapters/programme-shelves.js';
import type { OfferedProgramme } from '../domain/programme.js';
import { viewOf } from '../domain/view.js';
import { levelOf } from '../domain/visibility.js';

@Injectable()
export class ListProgrammes {
  constructor(private readonly shelves: ProgrammeShelves) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const page = await listSegments(this.shelves.of(caller, query.provider), query);
    const view = ({ id, version, state }: Stored<OfferedProgramme>) =>
      viewOf(id as ProgrammeId, version, state, levelOf(caller, state) ?? 'public'); // id of a document of ours
    return { items: page.items.map(view), next: page.next };
  }
}
