import { readRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReadRequest } from './read-request.handler.js';

@Controller()
export class ReadRequestController {
  constructor(private readonly handler: ReadRequest) {}

  /** Search engines keep what they find: only a page whose State agreed says nothing about them. */
  @Serves(readRequest)
  async run(@Input() call: Call<typeof readRequest>, @Res({ passthrough: true }) reply: FastifyReply) {
    const { view, indexed } = await this.handler.run(call);
    if (!indexed) void reply.header('x-robots-tag', 'noindex');
    return view;
  }
}
