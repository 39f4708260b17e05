import { followLiveUpdates } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headersSoFar } from '../doors/headers-so-far.js';
import { Listener } from './listener.js';
import { LiveUpdates } from './live-updates.js';
import { msToExpiry } from './ms-to-expiry.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

@Controller()
export class FollowLiveUpdatesController {
  constructor(private readonly updates: LiveUpdates) {}

  @Serves(followLiveUpdates)
  run(@Input() { caller }: Call<typeof followLiveUpdates>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const stream = reply.raw;
    const listener = new Listener(caller, stream);
    const leave = this.updates.join(listener);
    const expiry = setTimeout(() => listener.end(), msToExpiry(request.headers.authorization));
    stream.once('close', () => {
      clearTimeout(expiry);
      leave();
    });
    reply.hijack();
    stream.writeHead(followLiveUpdates.status, { ...headersSoFar(reply), ...HEADERS });
    listener.beat();
  }
}
