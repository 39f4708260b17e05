/**
 * Runs `work` one at a time, and gives every caller a run that began after its call: calls during a run share the next one.
 * A failed run rejects for those who waited for it; the next call runs again.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    const run = work();
    running = run.finally(() => {
      running = undefined;
    });
    return running;
  };
  const queue = (current: Promise<void>) => {
    const begin = () => {
      next = undefined;
      return start();
    };
    next = current.then(begin, begin);
    return next;
  };
  return () => next ?? (running ? queue(running) : start());
}
