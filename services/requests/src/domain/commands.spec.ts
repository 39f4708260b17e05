import { CodedError, REQUEST_STATES, type RequestState } from '@clearinghouse/contracts';
import { actor, draft, now, party, providers, requestId, requestIn, today } from '../testing/samples.js';
import { circulateRequest } from './circulation.js';
import { takeNameOff } from './beneficiaries.js';
import { allowedIn, type Command, COMMANDS } from './commands.js';
import { editDraft } from './draft.js';
import { postSummary } from './posting.js';
import { acknowledgeRequest, authenticateRequest, registerRequest } from './register.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { submitRequest } from './submission.js';
import { withdrawRequest } from './withdrawal.js';

const DECISIONS: Record<Command, (request: Request) => RequestEvent[]> = {
  'edit-draft': (request) => editDraft(request, draft(), actor),
  'submit-request': (request) => submitRequest(request, actor),
  'register-request': (request) => registerRequest(requestId, request, actor, now),
  'authenticate-request': (request) => authenticateRequest(request, actor),
  'acknowledge-request': (request) => acknowledgeRequest(request, actor),
  'circulate-request': (request) => circulateRequest(request, 'all', providers, actor, today),
  'post-summary': (request) => postSummary(request, actor),
  'take-name-off': (request) => takeNameOff(request, party('XAC'), actor),
  'withdraw-request': (request) => withdrawRequest(request, actor),
};
const commands = Object.keys(COMMANDS) as Command[];
const pairs = REQUEST_STATES.flatMap((state) => commands.map((command) => [state, command] as const));

function codeOf(act: () => unknown): { code: string; params: unknown } | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof CodedError) return { code: error.code, params: error.params };
    throw error;
  }
}

describe('every command in every state', () => {
  it.each(pairs)('%s: %s', (state: RequestState, command: Command) => {
    const request = requestIn(state);
    expect(request.status).toBe(state);
    const refusal = codeOf(() => DECISIONS[command](request));
    const states: readonly RequestState[] = COMMANDS[command];
    const wrong = { code: 'REQUEST.WRONG_STATE', params: { state, allowed: allowedIn(state) } };
    expect(refusal).toEqual(states.includes(state) ? undefined : wrong);
  });

  it('leaves no state but the last without a way on', () => {
    const stuck = REQUEST_STATES.filter((state) => allowedIn(state).length === 0);
    expect(stuck).toEqual(['withdrawn']);
  });
});
