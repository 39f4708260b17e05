import { putChunk } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PutChunk } from './put-chunk.handler.js';

@Controller()
export class PutChunkController {
  constructor(private readonly handler: PutChunk) {}

  @Serves(putChunk)
  run(@Input() call: Call<typeof putChunk>) {
    return this.handler.run(call);
  }
}
