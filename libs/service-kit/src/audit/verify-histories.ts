import type { Verification } from '@clearinghouse/contracts';
import type { DocumentStore } from '@clearinghouse/document-store';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { ServiceDefinition } from '../definition.js';
import { SERVICE_DEFINITION } from '../operations/service-definition.js';
import { CHECKPOINT_KEY, DOCUMENT_STORE } from '../tokens.js';
import { AuditRun } from './audit-run.js';
import type { CheckpointKey } from './checkpoint-key.js';
import { CheckpointRepository } from './checkpoint.repository.js';

/** How long one call waits for the end: shorter than any door between would. */
const PATIENCE_MS = 10_000;
/** How long the end of a run waits for whoever asked; later it is old news. */
const KEPT_MS = 30_000;

/** Holds every history of a service against its states and its checkpoints. Reads everything, changes nothing. */
@Injectable()
export class VerifyHistories {
  private run: AuditRun | undefined;

  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(CHECKPOINT_KEY) private readonly key: CheckpointKey,
    private readonly checkpoints: CheckpointRepository,
    private readonly clock: Clock,
  ) {}

  /** The result, or the figures so far of a run that needs longer: who asks again joins it. */
  async ask(patienceMs = PATIENCE_MS): Promise<Verification> {
    const run = (this.run ??= this.start());
    await patiently(run.done, patienceMs);
    if (run.complete) this.forget(run);
    return run.soFar();
  }

  private start(): AuditRun {
    const { definition, store, checkpoints } = this;
    const run = new AuditRun({ definition, store, checkpoints, publicKey: this.key.publicKey }, this.clock.now());
    run.done.then(
      () => void setTimeout(() => this.forget(run), KEPT_MS).unref(),
      () => this.forget(run), // whoever waits hears of it
    );
    return run;
  }

  private forget(run: AuditRun): void {
    if (this.run === run) this.run = undefined;
  }
}

/** Until it is settled, or so long; 0 does not wait. @throws what it rejects with meanwhile */
async function patiently(work: Promise<void>, ms: number): Promise<void> {
  if (ms === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
