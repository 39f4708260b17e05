import { Agent } from 'node:http';
import { CodedError } from '@clearinghouse/contracts';
import { answerBack } from './answer-back.js';
import { limitBody } from './limit-body.js';
import { openUpstream } from './open-upstream.js';
import type { ServiceDoor, UpstreamName } from './service-door.port.js';

export interface UpstreamOptions {
  /** How long a service may be silent, in ms. Default 30 s. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 30_000;
const MOST_SOCKETS = 256;

/** Services in processes of their own, over HTTP. */
export function upstreamDoor(
  urls: Readonly<Partial<Record<UpstreamName, string>>>,
  { patienceMs = PATIENCE_MS }: UpstreamOptions = {},
): ServiceDoor {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  return {
    async pass(name, request, reply) {
      const url = urls[name];
      if (!url) throw new CodedError('SERVICE.BAD_GATEWAY');
      const body = limitBody(request);
      const answer = await openUpstream({ url, agent, patienceMs, request, body });
      answerBack(answer, reply);
    },
  };
}
