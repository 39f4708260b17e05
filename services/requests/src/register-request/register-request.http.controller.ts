import { registerRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RegisterRequest } from './register-request.handler.js';

@Controller()
export class RegisterRequestController {
  constructor(private readonly handler: RegisterRequest) {}

  @Serves(registerRequest)
  run(@Input() call: Call<typeof registerRequest>) {
    return this.handler.run(call);
  }
}
