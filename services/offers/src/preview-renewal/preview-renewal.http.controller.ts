import { previewRenewal } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PreviewRenewal } from './preview-renewal.handler.js';

@Controller()
export class PreviewRenewalController {
  constructor(private readonly handler: PreviewRenewal) {}

  @Serves(previewRenewal)
  run(@Input() call: Call<typeof previewRenewal>) {
    return this.handler.run(call);
  }
}
