import { createHash } from 'node:crypto';
import {
  acknowledgeRequest,
  authenticateRequest,
  beginAttachment,
  type BodyOf,
  type Changed,
  circulateRequest,
  completeAttachment,
  type draftRequest,
  type PartyCode,
  putChunk,
  registerRequest,
  REQUEST_STATES,
  type RequestState,
  submitNewRequest,
  submitRequest,
  withdrawRequest,
} from '@clearinghouse/contracts';
import type { ApiAnswer, ApiClient } from '@clearinghouse/service-kit';

type Body = BodyOf<typeof draftRequest>;

/** A request body with one item that may be circulated and posted, and one that may not. */
export const requestBody = (requester: PartyCode, more: Partial<Body> = {}): Body => ({
  requester,
  title: 'Licensing officers',
  dateOfRequest: '2026-03-01' as Body['dateOfRequest'], // a day that exists
  procedure: 'current',
  memorandum: 'why we ask',
  items: [itemBody(1, true), itemBody(2, false)],
  ...more,
});

const itemBody = (no: number, consent: boolean): Body['items'][number] => ({
  no,
  area: 'OP3d.licensing',
  field: 'nuclear',
  assistanceType: 'training',
  what: `what is needed ${no}`,
  forProviders: `for providers ${no}`,
  forPublic: `for the public ${no}`,
  budgetUsd: 250_000,
  languages: [],
  forms: [],
  consents: { circulate: consent, postSummary: consent, postInFull: false, shareWithNgos: false },
});

const STEPS = {
  registered: registerRequest,
  authenticated: authenticateRequest,
  acknowledged: acknowledgeRequest,
  circulated: circulateRequest,
  withdrawn: withdrawRequest,
} as const;
type Step = keyof typeof STEPS;
const isStep = (state: RequestState): state is Step => state in STEPS;

/** Takes a submitted request the straight way to `state`, as `staff`. */
export async function advance(staff: ApiClient, from: Changed, state: RequestState): Promise<Changed> {
  let at = from;
  const way = REQUEST_STATES.slice(0, REQUEST_STATES.indexOf(state) + 1).filter(isStep);
  for (const step of way) at = (await change(staff, STEPS[step], at)).answer;
  return at;
}

type Change = (typeof STEPS)[Step] | typeof submitRequest;

/** A change over the version in `at`. */
export const change = (client: ApiClient, operation: Change, at: Changed): Promise<ApiAnswer<Change>> =>
  client.call(operation, { params: { id: at.id }, body: {}, ifMatch: at.version });

/** The receipt of a letter, whose scan is attached to the request for it. */
export async function scanned(client: ApiClient, id: string, reference = 'NV/9') {
  const letter = Buffer.from(`A letter that came on paper: ${reference}`);
  const sha256 = createHash('sha256').update(letter).digest('hex');
  const file = { name: 'letter.txt', bytes: letter.length, sha256, visibility: 'party' } as const;
  const begun = await client.call(beginAttachment, { params: { id }, body: file });
  const params = { id, attachmentId: begun.answer.id };
  const body = { content: letter.toString('base64') };
  await client.call(putChunk, { params: { ...params, no: 1 }, body, ifMatch: 1 });
  await client.call(completeAttachment, { params, ifMatch: 2 });
  return { reference, dateReceived: '2026-03-02', scan: params.attachmentId };
}

export async function submitted(client: ApiClient, body: Body, idempotencyKey?: string): Promise<Changed> {
  return (await client.call(submitNewRequest, { body, idempotencyKey })).answer;
}
