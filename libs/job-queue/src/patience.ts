/** How long a worker that closes waits for what runs. */
export const DEFAULT_PATIENCE_MS = 10_000;

/** After its signal aborts, a handler has this long to end before its job is given back regardless. */
export const GRACE_MS = 1_000;

/** True when all settled within `ms`. A timer of ours keeps no process alive. */
export async function settledWithin(running: Iterable<Promise<unknown>>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const settled = Promise.allSettled(running).then(() => true);
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}
