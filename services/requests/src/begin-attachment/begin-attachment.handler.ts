import type { beginAttachment as operation, Changed } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { beginAttachment } from '../domain/attachments/uploading.js';
import { assertMayAct } from '../domain/entitlement.js';

@Injectable()
export class BeginAttachment {
  constructor(
    private readonly requests: RequestRepository,
    private readonly attachments: AttachmentRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN, ATTACHMENT.TOO_MANY, ATTACHMENT.WRONG_STATE, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ params, caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const { request } = await this.requests.visible(params.id, caller);
    assertMayAct(caller, request.state);
    const announced = { ...body, requestId: params.id, begunAt: at };
    const decide = async () => {
      const others = await this.attachments.all(params.id);
      return beginAttachment(announced, request.state, others.length, actorOf(caller));
    };
    return this.attachments.create(creation.id('a'), creation.bodyHash, decide, contextOf({ correlationId }, at));
  }
}
