import { printRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller, StreamableFile } from '@nestjs/common';
import { PrintRequest } from './print-request.handler.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller()
export class PrintRequestController {
  constructor(private readonly handler: PrintRequest) {}

  @Serves(printRequest)
  async run(@Input() call: Call<typeof printRequest>) {
    const file = await this.handler.run(call);
    const name = `${call.params.id}-${call.query.form}.docx`; // an id: nothing in it needs quoting
    return new StreamableFile(file, { type: DOCX, disposition: `attachment; filename="${name}"`, length: file.length });
  }
}
