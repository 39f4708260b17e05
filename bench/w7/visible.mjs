/**
 * Waits for changed lists to become visible. The live stream says that a list changed, and a read of it whether this change
 * is in it: the moment is that of the message.
 * @param read itemId -> ids of the programmes on its list
 */
export function visibility(read) {
  const waiting = new Map();

  /** Resolves with the time at which the list had the programme, or had lost it. */
  const until = (itemId, programmeId, there) =>
    new Promise((done) => waiting.set(itemId, [...(waiting.get(itemId) ?? []), { programmeId, there, done }]));

  /** A message of the live stream. */
  async function told(itemId) {
    const at = performance.now();
    if (!waiting.has(itemId)) return;
    const ids = await read(itemId).catch(() => undefined);
    if (!ids) return; // not answered: it has not been seen
    const left = (waiting.get(itemId) ?? []).filter(({ programmeId, there, done }) => {
      const visible = ids.includes(programmeId) === there;
      if (visible) done(at);
      return !visible;
    });
    if (left.length) waiting.set(itemId, left);
    else waiting.delete(itemId);
  }
  return { until, told, open: () => waiting.size };
}
