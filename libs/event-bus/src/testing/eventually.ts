const LOOK_EVERY_MS = 20;
type Falsy = false | 0 | '' | null | undefined;

/** Waits until `probe` answers something true-ish. @throws Error that says what it waited for and the last answer or error */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T> | T,
  timeoutMs = 20_000,
): Promise<Exclude<T, Falsy>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await probe();
      if (answer) return answer as Exclude<T, Falsy>; // just seen
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${String(last)}`);
}
