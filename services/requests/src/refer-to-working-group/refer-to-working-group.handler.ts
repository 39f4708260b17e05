import type { Changed, referToWorkingGroup as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { WorkingGroup } from '../adapters/working-group.js';
import { actorOf } from '../domain/actor.js';
import { allowing } from '../domain/commands.js';

@Injectable()
export class ReferToWorkingGroup {
  constructor(
    private readonly requests: RequestRepository,
    private readonly group: WorkingGroup,
    private readonly clock: Clock,
  ) {}

  /** Reads the request and writes nothing of it. @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, creation } = call;
    const { request } = await this.requests.visible(params.id, caller);
    allowing('refer-to-working-group', request.state);
    return this.group.refer(params.id, creation, actorOf(caller), body.why, contextOf(call, this.clock.now()));
  }
}
