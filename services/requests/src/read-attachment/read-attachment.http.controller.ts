import { Readable } from 'node:stream';
import { readAttachment } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReadAttachment } from './read-attachment.handler.js';

/** What was uploaded is saved, never run or shown as a page of ours: no guessing of types, no scripts, no frames. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
} as const;

@Controller()
export class ReadAttachmentController {
  constructor(private readonly handler: ReadAttachment) {}

  @Serves(readAttachment)
  async run(@Input() call: Call<typeof readAttachment>, @Res({ passthrough: true }) reply: FastifyReply) {
    const { attachment, content } = await this.handler.run(call);
    void reply.headers(HEADERS);
    return new StreamableFile(Readable.from(content), {
      type: attachment.type ?? 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name).replace(/['()*]/g, escape)}`,
      length: attachment.bytes,
    });
  }
}

/** RFC 8187 leaves out some characters that encodeURIComponent keeps. */
const escape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
