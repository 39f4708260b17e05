import { noteCandidate } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { NoteCandidate } from './note-candidate.handler.js';

@Controller()
export class NoteCandidateController {
  constructor(private readonly handler: NoteCandidate) {}

  @Serves(noteCandidate)
  run(@Input() call: Call<typeof noteCandidate>) {
    return this.handler.run(call);
  }
}
