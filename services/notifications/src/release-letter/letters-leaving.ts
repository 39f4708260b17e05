import type { Job } from '@clearinghouse/job-queue';
import { Clock, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';

/** Letters whose wait is over, the earliest first. */
@Injectable()
export class LettersLeaving implements OwedWork {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  async *owed(): AsyncIterable<Job> {
    for await (const { id } of this.letters.leaving(this.clock.now())) yield { key: id, seen: {} };
  }
}
