import {
  type AnswerOf,
  listReplies,
  recordReplyStep,
  type ReplyState,
  type ReplyStep,
  type RequestId,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import type { Server } from '../composition/server.js';
import { patiently } from './patiently.js';

/** What a reply waits for. One that was told or taken back waits for nothing. */
const NEXT: Partial<Record<ReplyState, ReplyStep>> = {
  received: 'shared',
  shared: 'acknowledged',
  acknowledged: 'requester-told',
};

type Reply = AnswerOf<typeof listReplies>['items'][number];

/** Every fourth reply has just come in, so that the desk has something to pass on. */
const JUST_RECEIVED_EVERY = 4;

async function passOn(registrar: ApiClient, requestId: RequestId, reply: Reply): Promise<void> {
  let { state, version }: { state: ReplyState; version: number } = reply;
  for (let step = NEXT[state]; step !== undefined; step = NEXT[state]) {
    const params = { requestId, provider: reply.provider };
    const call = { params, body: { step }, ifMatch: version };
    version = (await registrar.call(recordReplyStep, call)).answer.version;
    state = step;
  }
}

/** Shares, acknowledges and tells what has been received. May be stopped anywhere: each reply is read again first. */
export async function passOnReplies(server: Server, requestId: RequestId): Promise<void> {
  const registrar = await server.as('registrar');
  await patiently(async () => {
    const { answer } = await registrar.call(listReplies, { params: { requestId } });
    const passed = answer.items.filter((_, at) => at % JUST_RECEIVED_EVERY !== JUST_RECEIVED_EVERY - 1);
    for (const reply of passed) await passOn(registrar, requestId, reply);
  });
}
