import type { beginAttachment as operation, Changed } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentShelf } from '../adapters/attachment-shelf.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { seesAttachment } from '../domain/attachments/attachment.js';
import { beginAttachment } from '../domain/attachments/uploading.js';
import { abandonedAt } from '../domain/discarding.js';
import { assertMayAct } from '../domain/entitlement.js';
import { isDrafted } from '../domain/request.js';

@Injectable()
export class BeginAttachment {
  constructor(
    private readonly requests: RequestRepository,
    private readonly shelf: AttachmentShelf,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN, ATTACHMENT.TOO_MANY, ATTACHMENT.WRONG_STATE, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ params, caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const { request, level } = await this.requests.visible(params.id, caller);
    assertMayAct(caller, request.state);
    const times = { begunAt: at, abandonedAt: abandonedAt(request.state, at) };
    const announced = { ...body, requestId: params.id, ...times };
    const decide = async () => {
      const others = (await this.shelf.of(params.id)).filter(({ state }) => seesAttachment(level, state));
      return beginAttachment(announced, request.state, others.length, actorOf(caller));
    };
    return this.shelf.begin(creation, isDrafted(request.state), decide, contextOf({ correlationId }, at));
  }
}
