import type { DocumentStore } from '@clearinghouse/document-store';
import type { EventBus } from '@clearinghouse/event-bus';
import type { JobQueue } from '@clearinghouse/job-queue';
import { within } from './within.js';

const PATIENCE_MS = 1500;

/** Parts that do not answer within 1.5 s, by the words that an operator knows them by. */
export async function silentParts(parts: {
  readonly store: DocumentStore;
  readonly bus: EventBus;
  readonly jobs: JobQueue;
}): Promise<readonly string[]> {
  const questions: [string, () => Promise<unknown>][] = [
    ['documents', () => parts.store.ping()],
    ['events', () => parts.bus.ping()],
    ['jobs', () => parts.jobs.depth('readiness')],
  ];
  const answers = await Promise.allSettled(questions.map(async ([part, ask]) => within(PATIENCE_MS, part, ask())));
  return questions.filter((_, i) => answers[i]?.status === 'rejected').map(([part]) => part);
}
