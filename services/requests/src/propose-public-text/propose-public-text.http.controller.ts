import { proposePublicText } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ProposePublicText } from './propose-public-text.handler.js';

@Controller()
export class ProposePublicTextController {
  constructor(private readonly handler: ProposePublicText) {}

  @Serves(proposePublicText)
  run(@Input() call: Call<typeof proposePublicText>) {
    return this.handler.run(call);
  }
}
