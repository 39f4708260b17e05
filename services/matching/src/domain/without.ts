/** A record without some of its fields. */
export function without<T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> {
  const rest: Partial<T> = { ...record };
  for (const field of fields) delete rest[field];
  return rest as Omit<T, K>; // those fields were taken out, and no other
}
