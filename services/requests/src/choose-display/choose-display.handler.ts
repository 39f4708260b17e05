import type { Changed, chooseDisplay as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { chooseDisplay } from '../domain/public-text.js';

@Injectable()
export class ChooseDisplay {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) => chooseDisplay(request, call.body, actor));
  }
}
