import { type Verification, verifyHistory } from '@clearinghouse/contracts';
import { Controller, Inject } from '@nestjs/common';
import { VerifyHistories } from '../audit/verify-histories.js';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class VerifyHistoryController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly histories: VerifyHistories,
  ) {}

  @Serves(verifyHistory)
  async run(@Input() { params }: Call<typeof verifyHistory>): Promise<Verification> {
    refuseOthers(this.definition, params.service);
    return this.histories.ask();
  }
}
