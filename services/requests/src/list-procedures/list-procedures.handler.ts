import type { AnswerOf, listProcedures as operation } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PROCEDURE_VERSIONS } from '../domain/procedures/procedures.js';

@Injectable()
export class ListProcedures {
  run(): AnswerOf<typeof operation> {
    return { items: PROCEDURE_VERSIONS.map((procedure) => ({ ...procedure })) };
  }
}
