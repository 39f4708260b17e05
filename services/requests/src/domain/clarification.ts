import {
  type Audience,
  type Caller,
  type ClarificationId,
  type ClarificationState,
  type ClarificationView,
  CodedError,
  type Instant,
  type PaperReceipt,
  type PartyCode,
  type RequestId,
} from '@clearinghouse/contracts';
import type { Actor } from './request.events.js';

/** A question of one provider about a request that was circulated to it. Apart from the request, so that nobody else learns of it. */
export interface Clarification {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly requestTitle: string;
  readonly itemNo?: number;
  readonly provider: PartyCode;
  /** The requester may know who asks. */
  readonly named: boolean;
  readonly askedAt: Instant;
  readonly question: string;
  readonly putAs?: string;
  readonly answer?: string;
  /** Of the paper that the answer came on. */
  readonly receipt?: PaperReceipt;
  readonly passedOnAs?: string;
}

export const PUT = 'clearinghouse.clarification-put.v1';
export const PASSED_ON = 'clearinghouse.clarification-passed-on.v1';
const ASKED = 'clarification-asked';
const WORDED = 'clarification-worded';

type Worded = Pick<Clarification, 'putAs' | 'answer' | 'receipt' | 'passedOnAs'>;
type Kept =
  | { readonly type: typeof ASKED; readonly data: Clarification }
  | { readonly type: typeof WORDED; readonly data: Worded };
interface Told {
  readonly type: typeof PUT | typeof PASSED_ON;
  readonly data: unknown;
  readonly audience: Audience;
}
export interface ClarificationDecision {
  readonly state: Clarification;
  readonly events: readonly ((Kept | Told) & Actor)[];
}

/** The question after `event`; published events repeat what is kept. */
export function evolveClarification(
  before: Clarification | undefined,
  event: { readonly type: string },
): Clarification | undefined {
  const kept = event as Kept; // other types fall through
  if (kept.type === ASKED) return kept.data;
  return kept.type === WORDED && before ? { ...before, ...kept.data } : before;
}

export const stateOf = ({ putAs, answer, passedOnAs }: Clarification): ClarificationState =>
  passedOnAs !== undefined ? 'passed-on' : answer !== undefined ? 'answered' : putAs !== undefined ? 'put' : 'asked';

export const askClarification = (state: Clarification, actor: Actor): ClarificationDecision => ({
  state,
  events: [{ type: ASKED, data: state, ...actor }],
});

/** @throws CLARIFICATION.WRONG_STATE */
export function putClarification(id: ClarificationId, before: Clarification, text: string, actor: Actor) {
  const { provider, named } = before;
  const told = { ...about(id, before, text, actor), ...(named && { provider }) };
  const audience: Audience = { levels: ['experts'], parties: [before.requester] };
  return worded(before, 'asked', { putAs: text }, actor, [{ type: PUT, data: told, audience, ...actor }]);
}

/** The refusal says no more than what the requester sees: it has answered. @throws CLARIFICATION.WRONG_STATE */
export function answerClarification(before: Clarification, text: string, actor: Actor, receipt?: PaperReceipt) {
  if (before.answer !== undefined)
    throw new CodedError('CLARIFICATION.WRONG_STATE', { state: 'answered', allowed: [] });
  return worded(before, 'put', { answer: text, ...(receipt && { receipt }) }, actor, []);
}

/** @throws CLARIFICATION.WRONG_STATE */
export function passClarificationOn(id: ClarificationId, before: Clarification, text: string, actor: Actor) {
  const { provider } = before;
  const told = { ...about(id, before, text, actor), provider };
  const audience: Audience = { levels: ['experts'], parties: [provider] };
  return worded(before, 'answered', { passedOnAs: text }, actor, [{ type: PASSED_ON, data: told, audience, ...actor }]);
}

function about(clarificationId: ClarificationId, before: Clarification, text: string, { by }: Actor) {
  const { requestId, requester, requestTitle, itemNo } = before;
  return { requestId, clarificationId, requester, requestTitle, ...(itemNo !== undefined && { itemNo }), by, text };
}

function worded(
  before: Clarification,
  wanted: ClarificationState,
  words: Worded,
  actor: Actor,
  told: readonly (Told & Actor)[],
): ClarificationDecision {
  const state = stateOf(before);
  if (state !== wanted) throw new CodedError('CLARIFICATION.WRONG_STATE', { state, allowed: NEXT[state] });
  return { state: { ...before, ...words }, events: [{ type: WORDED, data: words, ...actor }, ...told] };
}

/** What each state allows; refusals name it. */
const NEXT: Readonly<Record<ClarificationState, readonly string[]>> = {
  asked: ['put-clarification'],
  put: ['answer-clarification'],
  answered: ['pass-clarification-on'],
  'passed-on': [],
};

/** As far as the caller may see it; undefined as if nobody had asked. */
export function clarificationFor(
  caller: Caller,
  id: ClarificationId,
  version: number,
  clarification: Clarification,
): ClarificationView | undefined {
  const { requestId, itemNo, askedAt, provider, requester, named, question, putAs, answer, passedOnAs } = clarification;
  const seen = {
    id,
    version,
    requestId,
    askedAt,
    state: stateOf(clarification),
    ...(itemNo !== undefined && { itemNo }),
  };
  if (caller.role === 'provider-officer') {
    if (caller.party !== provider) return undefined;
    const state = passedOnAs === undefined ? ('asked' as const) : ('passed-on' as const);
    const told = passedOnAs === undefined ? 1 : 2; // of what lies between it learns nothing
    return { ...seen, version: told, state, provider, question, ...(passedOnAs !== undefined && { passedOnAs }) };
  }
  const put = { ...(putAs !== undefined && { putAs }), ...(answer !== undefined && { answer }) };
  if (caller.party === requester) {
    if (putAs === undefined) return undefined;
    const state = answer === undefined ? ('put' as const) : ('answered' as const);
    return { ...seen, version: answer === undefined ? 2 : 3, state, ...put, ...(named && { provider }) };
  }
  if (caller.party) return undefined;
  return { ...seen, provider, question, ...put, ...(passedOnAs !== undefined && { passedOnAs }) };
}
