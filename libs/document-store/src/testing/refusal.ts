import { StoreError } from '../errors.js';

/** What a call is refused with; fails when it is not refused, or with anything but a StoreError. */
export async function refusal(call: Promise<unknown>): Promise<StoreError> {
  const error = await call.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error;
  throw error;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
