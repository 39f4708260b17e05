import { draftRequest, replyToRequest, type RequestId } from '@clearinghouse/contracts';
import type { Server } from '../composition/server.js';
import type { Demonstration } from '../demonstration/demonstration.js';
import type { DemonstrationRequest } from '../demonstration/requests.js';
import { advanceRequest } from './advance-request.js';
import { inParallel } from './in-parallel.js';
import { loadProgrammes } from './load-programmes.js';
import { passOnReplies } from './pass-on-replies.js';
import { patiently } from './patiently.js';
import { reviewSuggestions } from './review-suggestions.js';

const WIDTH = 6;

async function draft(server: Server, { key, requester, draft: body }: DemonstrationRequest): Promise<RequestId> {
  const mission = await server.as('permanent-mission', requester);
  const { answer } = await patiently(() => mission.call(draftRequest, { body, idempotencyKey: key }));
  return answer.id as RequestId; // the id of the request that was made
}

async function reply(server: Server, { replies }: DemonstrationRequest, requestId: RequestId): Promise<void> {
  for (const { key, provider, lines } of replies) {
    const officer = await server.as('provider-officer', provider);
    const body = { provider, lines: [...lines] };
    await patiently(() => officer.call(replyToRequest, { params: { requestId }, body, idempotencyKey: key }));
  }
}

async function play(server: Server, request: DemonstrationRequest): Promise<void> {
  const id = await draft(server, request);
  await advanceRequest(server, request, id);
  await reply(server, request, id);
  if (request.replies.length > 0) await passOnReplies(server, id);
  if (!request.steps.includes('withdraw')) await reviewSuggestions(await server.as('expert'), request, id);
}

/**
 * Plays the demonstration through the interface, as its parties would. May be stopped anywhere and begun again: every
 * creation has its key, every step is looked up before it is taken. Takes some seconds.
 */
export async function loadDemonstration(
  server: Server,
  { programmes, requests }: Demonstration,
  say: (line: string) => void,
): Promise<void> {
  const [first, ...others] = requests;
  await loadProgrammes(server, programmes);
  say(`  ${programmes.length} programmes are on offer.`);
  if (first) await play(server, first);
  await inParallel(others, WIDTH, (request) => play(server, request));
  say(`  ${requests.length} requests have been played.`);
}
