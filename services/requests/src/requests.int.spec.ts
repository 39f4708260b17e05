import {
  type Changed,
  draftRequest,
  REQUEST_STATES,
  type RequestState,
  withdrawRequest,
} from '@clearinghouse/contracts';
import { ApiProblem } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { knownProviderCollection } from './adapters/provider-list.js';
import { allowedIn, type Command, COMMANDS } from './domain/commands.js';
import { procedureNamed } from './domain/procedures/procedures.js';
import { requestsService } from './index.js';
import { advance, requestBody, submitted } from './testing/api.js';
import { give } from './testing/every-command.js';
import { recordedEvent } from './testing/programme-event.js';
import { party } from './testing/samples.js';

const XAA = party('XAA');
const XAC = party('XAC');
let service: TestService;
beforeAll(async () => {
  service = await startTestService(requestsService);
  await service.platform.bus.publish('programmes', [recordedEvent(party('XBB'))]);
  const { store } = service.platform;
  await eventually('the list of providers', () => store.collection(knownProviderCollection).get('p-XBB'));
}, 30_000);
afterAll(() => service.close());

/** What leads to a state that is not on the straight way, and from where. */
const ASIDE: Partial<Record<RequestState, readonly [RequestState, Command]>> = {
  cleared: ['draft', 'clear-draft'],
  informal: ['submitted', 'find-informal'],
  'not-taken-up': ['informal', 'record-not-taken-up'],
  closed: ['circulated', 'close-request'],
};

async function requestIn(state: RequestState): Promise<Changed> {
  const [registrar, mission] = [await service.as('registrar'), await service.as('permanent-mission', XAA)];
  const body = requestBody(XAA, { beneficiaries: [XAC] });
  if (state === 'draft') return (await registrar.call(draftRequest, { body })).answer;
  const aside = ASIDE[state];
  if (aside) return ((await give(service.as, aside[1], await requestIn(aside[0]))) as { answer: Changed }).answer; // a change
  const begun = await submitted(mission, body);
  if (state === 'submitted') return begun;
  const forward = await advance(await service.as('expert'), begun, state === 'withdrawn' ? 'circulated' : state);
  if (state !== 'withdrawn') return forward;
  const { id, version } = forward;
  return (await mission.call(withdrawRequest, { params: { id }, body: {}, ifMatch: version })).answer;
}

/** One request for all that its state refuses: a refusal leaves it as it was, or the next one would be a 412. */
const kept = new Map<RequestState, Promise<Changed>>();
function keptIn(state: RequestState): Promise<Changed> {
  const made = kept.get(state) ?? requestIn(state);
  kept.set(state, made);
  return made;
}

const commands = Object.keys(COMMANDS) as Command[];
const pairs = REQUEST_STATES.flatMap((state) => commands.map((command) => [state, command] as const));
/** Refused for a reason of their own, not for the state: no window, no letter that is due, no agreement yet. */
const OTHERWISE = [
  'REQUEST.WINDOW_NOT_OPEN',
  'REQUEST.NOTHING_PROPOSED',
  'REQUEST.NOT_CONFIRMED',
  'REQUEST.FOLLOW_UP_NOT_DUE',
  'REQUEST.NOT_AGREED',
];

describe('every command in every state, over HTTP', () => {
  it.each(pairs)('%s: %s', async (state, command) => {
    const states: readonly RequestState[] = COMMANDS[command];
    const at = await (states.includes(state) ? requestIn(state) : keptIn(state));
    const outcome = await give(service.as, command, at).catch((error: unknown) => error);
    if (states.includes(state)) return expect(okay(outcome)).toBe(true);
    expect(outcome).toBeInstanceOf(ApiProblem);
    if (outcome instanceof ApiProblem && outcome.code === 'REQUEST.NOT_FOUND')
      return expect(['draft', 'cleared']).toContain(state);
    expect(outcome).toMatchObject({
      ...{ status: 409, code: 'REQUEST.WRONG_STATE' },
      problem: { params: { state, allowed: allowedIn(state, procedureNamed('current')) } },
    });
  });
});

const okay = (outcome: unknown): boolean => !(outcome instanceof ApiProblem) || OTHERWISE.includes(outcome.code);
