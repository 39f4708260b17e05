import {
  acknowledgeRequest,
  authenticateRequest,
  circulateRequest,
  postSummary,
  readRequest,
  readRequestHistory,
  registerRequest,
  type RequestId,
  type Role,
  submitRequest,
  withdrawRequest,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import type { Server } from '../composition/server.js';
import type { Step } from '../demonstration/lives.js';
import type { DemonstrationRequest } from '../demonstration/requests.js';
import { patiently } from './patiently.js';

const plain = {
  submit: submitRequest,
  register: registerRequest,
  authenticate: authenticateRequest,
  acknowledge: acknowledgeRequest,
  'post-summary': postSummary,
  withdraw: withdrawRequest,
};

/** Who takes a step, and the word of the event that tells that it was taken. */
const STEPS: Readonly<Record<Step, { role: Role; told: string }>> = {
  submit: { role: 'permanent-mission', told: 'request-submitted' },
  register: { role: 'registrar', told: 'request-registered' },
  authenticate: { role: 'registrar', told: 'request-authenticated' },
  acknowledge: { role: 'chair', told: 'request-acknowledged' },
  circulate: { role: 'expert', told: 'request-circulated' },
  'post-summary': { role: 'expert', told: 'summary-posted' },
  withdraw: { role: 'permanent-mission', told: 'request-withdrawn' },
};

interface Position {
  readonly version: number;
  readonly next: Step | undefined;
}

/** The first step that the history does not tell of. */
async function positionOf(mission: ApiClient, id: RequestId, steps: readonly Step[]): Promise<Position> {
  const [{ answer: request }, { answer: history }] = await Promise.all([
    mission.call(readRequest, { params: { id } }),
    mission.call(readRequestHistory, { params: { id } }),
  ]);
  const told = history.entries.map(({ type }) => type);
  const next = steps.find((step) => !told.some((type) => type.includes(`${STEPS[step].told}`)));
  return { version: request.version, next };
}

async function take(server: Server, request: DemonstrationRequest, id: RequestId, { version, next }: Position) {
  if (!next) return;
  const { role } = STEPS[next];
  const client = await server.as(role, role === 'permanent-mission' ? request.requester : undefined);
  const call = { params: { id }, ifMatch: version };
  if (next !== 'circulate') return void (await client.call(plain[next], { ...call, body: {} }));
  const { addressees } = request;
  await client.call(circulateRequest, {
    ...call,
    body: { addressees: addressees === 'all' ? 'all' : [...addressees] },
  });
}

/** Takes the steps that are still to be taken, one by one, reading again before each: so it may be stopped anywhere. */
export async function advanceRequest(server: Server, request: DemonstrationRequest, id: RequestId): Promise<void> {
  const mission = await server.as('permanent-mission', request.requester);
  const step = async () => {
    const position = await positionOf(mission, id, request.steps);
    await take(server, request, id, position);
    return position.next !== undefined;
  };
  while (await patiently(step));
}
