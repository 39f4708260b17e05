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

  /**
   * Numbered by what the caller reads: a gap would tell that something was left out.
   * @throws REQUEST.NOT_FOUND; also where the caller sees no more than a summary
   */
  async run({ params, caller }: Call<typeof operation>): Promise<Answer> {
    const { level } = await this.requests.visible(params.id, caller);
    if (!showsHistory(level)) throw new CodedError('REQUEST.NOT_FOUND');
    const entries: Answer['entries'] = [];
    for await (const event of this.requests.history(params.id))
      if (showsEntry(level, caller, event))
        entries.push(entryOf(entries.length + 1, event, receiptFor(level, caller, event)));
    return { entries };
  }
}

const entryOf = (
  sequence: number,
  event: RecordedEvent,
  receipt: PaperReceipt | undefined,
): Answer['entries'][number] => {
  const { type, at, by = '', role = '', why } = event;
  return { sequence, type, at, by, role, ...(why !== undefined && { why }), ...(receipt && { receipt }) };
};
