import { releaseCapacity } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReleaseCapacity } from './release-capacity.handler.js';

@Controller()
export class ReleaseCapacityController {
  constructor(private readonly handler: ReleaseCapacity) {}

  @Serves(releaseCapacity)
  run(@Input() call: Call<typeof releaseCapacity>) {
    return this.handler.run(call);
  }
}
