const isIndex = (step: string | undefined): boolean => step !== undefined && /^\d+$/.test(step);

/**
 * Puts a value at a dotted path, making objects and, for steps that are numbers, arrays: `items.0.area`. Own properties
 * only, so that a column called `__proto__` is a field like any other.
 */
export function putAt(target: object, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path;
  const own: unknown = Object.getOwnPropertyDescriptor(target, step)?.value;
  const next = rest.length === 0 ? value : typeof own === 'object' && own !== null ? own : isIndex(rest[0]) ? [] : {};
  Object.defineProperty(target, step, { value: next, writable: true, enumerable: true, configurable: true });
  if (rest.length > 0 && typeof next === 'object' && next !== null) putAt(next, rest, value);
}
