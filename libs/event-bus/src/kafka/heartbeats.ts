import type { EachBatchPayload } from 'kafkajs';

const BEAT_MS = 100;

/** Beats until `enough()` or `done` settles. @throws what the heartbeat throws: the group rebalances, or has put us out */
export async function beatUntil(
  done: Promise<unknown>,
  heartbeat: EachBatchPayload['heartbeat'],
  enough: () => boolean = () => false,
): Promise<void> {
  let settled = false;
  const settling = done.then(
    () => (settled = true),
    () => (settled = true),
  );
  while (!settled && !enough()) {
    await Promise.race([settling, new Promise((resolve) => setTimeout(resolve, BEAT_MS))]);
    if (!settled) await heartbeat();
  }
}
