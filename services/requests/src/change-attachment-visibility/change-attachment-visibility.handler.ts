import type { Changed, changeAttachmentVisibility as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { changeVisibility } from '../domain/attachments/visibility-change.js';

@Injectable()
export class ChangeAttachmentVisibility {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** @throws ATTACHMENT.NOT_FOUND, ATTACHMENT.WRONG_STATE, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body } = call;
    const { attachment, request } = await this.attachments.forChange(call);
    const events = changeVisibility(attachment.state, request, body, caller, actorOf(caller));
    await this.scans.assertThere(params.id, body.receipt);
    return this.attachments.save(attachment, events, contextOf(call, this.clock.now()));
  }
}
