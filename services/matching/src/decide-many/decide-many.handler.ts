import type { AnswerOf, BodyOf, decideMany, NeedItemId } from '@clearinghouse/contracts';
import { CodedError } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { type Decide, ReviewDesk } from '../adapters/review-desk.js';
import { putForward, setAside } from '../domain/review.js';

type One = BodyOf<typeof decideMany>['decisions'][number];
type Result = AnswerOf<typeof decideMany>['results'][number];

/** Versions of lists as this call left them: its own decisions are no surprise to it. */
type Versions = Map<NeedItemId, { readonly read: number; readonly now: number }>;

@Injectable()
export class DecideMany {
  constructor(private readonly desk: ReviewDesk) {}

  /** One after the other; a refusal is an answer and stops nothing. Called again: what is decided so already stays so. */
  async run(call: Call<typeof decideMany>): Promise<AnswerOf<typeof decideMany>> {
    const versions: Versions = new Map();
    const results: Result[] = [];
    for (const one of call.body.decisions) results.push(await this.decide(call, one, versions));
    return { results };
  }

  private async decide(call: Call<typeof decideMany>, one: One, versions: Versions): Promise<Result> {
    const { itemId, programmeId, version: read } = one;
    const known = versions.get(itemId);
    const expected = known?.read === read ? known.now : read;
    const { caller, correlationId } = call;
    try {
      const { version } = await this.desk.byReviewer(
        { params: { itemId }, caller, correlationId, expected },
        decisionOf(one),
      );
      versions.set(itemId, { read, now: version });
      return { itemId, programmeId, outcome: 'done', version };
    } catch (error) {
      return { itemId, programmeId, outcome: 'refused', code: codeOf(error) };
    }
  }
}

const decisionOf =
  ({ programmeId, decision, reason = '' }: One): Decide =>
  (list, { who, at, rules }) =>
    decision === 'put-forward'
      ? putForward(list, programmeId, who, at, rules)
      : setAside(list, programmeId, { ...who, reason }, at);

/** The codes that the same decision alone would be refused with; anything else ends the call. */
function codeOf(error: unknown): string {
  if (error instanceof CodedError) return error.code;
  if (isStoreError(error, 'stale-version')) return 'HTTP.PRECONDITION_FAILED';
  throw error;
}
