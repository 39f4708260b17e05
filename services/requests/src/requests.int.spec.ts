import {
  acknowledgeRequest,
  authenticateRequest,
  type Changed,
  circulateRequest,
  draftRequest,
  editDraft,
  postSummary,
  registerRequest,
  REQUEST_STATES,
  type RequestState,
  submitRequest,
  takeNameOff,
  withdrawRequest,
} from '@clearinghouse/contracts';
import { ApiProblem } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { knownProviderCollection } from './adapters/provider-list.js';
import { allowedIn, type Command, COMMANDS } from './domain/commands.js';
import { requestsService } from './index.js';
import { advance, requestBody, submitted } from './testing/api.js';
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

/** Every command with a role that may give it, and that sees the request in every state. */
const GIVE: Record<Command, (at: Changed) => Promise<unknown>> = {
  'edit-draft': async ({ id, version }) =>
    (await own()).call(editDraft, { params: { id }, body: requestBody(XAA), ifMatch: version }),
  'submit-request': async ({ id, version }) =>
    (await own()).call(submitRequest, { params: { id }, body: {}, ifMatch: version }),
  'register-request': async (at) => (await expert()).call(registerRequest, over(at)),
  'authenticate-request': async (at) => (await expert()).call(authenticateRequest, over(at)),
  'acknowledge-request': async (at) => (await expert()).call(acknowledgeRequest, over(at)),
  'circulate-request': async (at) => (await expert()).call(circulateRequest, over(at)),
  'post-summary': async (at) => (await expert()).call(postSummary, over(at)),
  'take-name-off': async ({ id, version }) =>
    (await service.as('registrar')).call(takeNameOff, {
      params: { id },
      body: { beneficiary: XAC, receipt: { reference: 'NV/9', dateReceived: '2026-03-02' } },
      ifMatch: version,
    }),
  'withdraw-request': async (at) => (await own()).call(withdrawRequest, over(at)),
};
const own = () => service.as('permanent-mission', XAA);
const expert = () => service.as('expert');
const over = ({ id, version }: Changed) => ({ params: { id }, body: {}, ifMatch: version });

async function requestIn(state: RequestState): Promise<Changed> {
  const registrar = await service.as('registrar');
  const body = requestBody(XAA, { beneficiaries: [XAC] });
  if (state === 'draft') return (await registrar.call(draftRequest, { body })).answer;
  const begun = await submitted(registrar, body);
  if (state === 'submitted') return begun;
  const forward = await advance(await expert(), begun, state === 'withdrawn' ? 'circulated' : state);
  if (state !== 'withdrawn') return forward;
  return (await registrar.call(withdrawRequest, over(forward))).answer;
}

const commands = Object.keys(COMMANDS) as Command[];
const pairs = REQUEST_STATES.flatMap((state) => commands.map((command) => [state, command] as const));

describe('every command in every state, over HTTP', () => {
  it.each(pairs)('%s: %s', async (state, command) => {
    const at = await requestIn(state);
    const outcome = await GIVE[command](at).catch((error: unknown) => error);
    const states: readonly RequestState[] = COMMANDS[command];
    if (states.includes(state)) return expect(outcome).toMatchObject({ status: 200 });
    expect(outcome).toBeInstanceOf(ApiProblem);
    if (state === 'draft' && !['withdraw-request', 'take-name-off'].includes(command))
      return expect(outcome).toMatchObject({ status: 404, code: 'REQUEST.NOT_FOUND' }); // experts see no drafts
    expect(outcome).toMatchObject({
      ...{ status: 409, code: 'REQUEST.WRONG_STATE' },
      problem: { params: { state, allowed: allowedIn(state) } },
    });
  });
});
