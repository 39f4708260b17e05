import {
  type AnswerOf,
  CodedError,
  type PaperReceipt,
  type readRequestHistory as operation,
} from '@clearinghouse/contracts';
import type { RecordedEvent } from '@clearinghouse/document-store';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { receiptFor, showsEntry, showsHistory } from '../domain/history.js';

type Answer = AnswerOf<typeof operation>;

@Injectable()
export class ReadRequestHistory {
  constructor(private readonly requests: RequestRepository) {}

  /** @throws REQUEST.NOT_FOUND; also where the caller sees no more than a summary */
  async run({ params, caller }: Call<typeof operation>): Promise<Answer> {
    const { level } = await this.requests.visible(params.id, caller);
    if (!showsHistory(level)) throw new CodedError('REQUEST.NOT_FOUND');
    const entries: Answer['entries'] = [];
    for await (const event of this.requests.history(params.id))
      if (showsEntry(level, caller, event)) entries.push(entryOf(event, receiptFor(level, caller, event)));
    return { entries };
  }
}

const entryOf = (event: RecordedEvent, receipt: PaperReceipt | undefined): Answer['entries'][number] => {
  const { sequence, type, at, by = '', role = '', why } = event;
  return { sequence, type, at, by, role, ...(why !== undefined && { why }), ...(receipt && { receipt }) };
};
