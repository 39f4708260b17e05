import { volunteerPractice } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { VolunteerPractice } from './volunteer-practice.handler.js';

@Controller()
export class VolunteerPracticeController {
  constructor(private readonly handler: VolunteerPractice) {}

  @Serves(volunteerPractice)
  run(@Input() call: Call<typeof volunteerPractice>) {
    return this.handler.run(call);
  }
}
