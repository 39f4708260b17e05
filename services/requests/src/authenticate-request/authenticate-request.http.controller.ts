import { authenticateRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AuthenticateRequest } from './authenticate-request.handler.js';

@Controller()
export class AuthenticateRequestController {
  constructor(private readonly handler: AuthenticateRequest) {}

  @Serves(authenticateRequest)
  run(@Input() call: Call<typeof authenticateRequest>) {
    return this.handler.run(call);
  }
}
