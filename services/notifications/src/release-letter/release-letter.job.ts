import type { LetterId } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { releaseLetter } from '../domain/letter-draft.js';

/** The key is the id of a letter whose wait is over. One that was taken back meanwhile stays where it is. */
@Injectable()
export class ReleaseLetter implements JobWorkerClass {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  async run(job: JobRun): Promise<void> {
    const id = job.key as LetterId; // the key of the job is the id of the letter
    const stored = await this.letters.get(id);
    if (!stored) return;
    const at = this.clock.now();
    const change = { params: { id }, expected: stored.version };
    try {
      await this.letters.change(change, (letter) => releaseLetter(letter, at), { at, correlationId: id });
    } catch (error) {
      if (!isStoreError(error, 'stale-version')) throw error; // taken back: the sweep asks again if it waits still
    }
  }
}
