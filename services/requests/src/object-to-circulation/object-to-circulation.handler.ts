import type { Changed, objectToCirculation as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { asObjection, objectTo } from '../domain/objection.js';

@Injectable()
export class ObjectToCirculation {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.WINDOW_NOT_OPEN, REQUEST.WINDOW_CLOSED, REQUEST.ITEM_NOT_FOUND; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) => objectTo('circulation', request, asObjection(call.body), actor));
  }
}
