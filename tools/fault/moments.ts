/** The seed of a fault run: FAULT_SEED to repeat one, else the time. Printed in the names of the tests. */
export function seedOf(mode: string): number {
  const given = Number(process.env['FAULT_SEED']);
  return Number.isInteger(given) && given > 0 ? given : (Date.now() ^ (mode.length << 8)) >>> 0;
}

/** A moment chosen by the seed is what is tested here; nothing waits for a result with this. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
