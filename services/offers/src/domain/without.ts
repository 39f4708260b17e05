/** A copy without the fields named. */
export function without<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const gone: readonly PropertyKey[] = names;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !gone.includes(name))) as Omit<T, K>; // what is left
}
