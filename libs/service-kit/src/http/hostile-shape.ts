const DEEPEST = 32;

/**
 * Why a value is not even given to a schema: a key that reaches for a prototype, or nesting that would exhaust the stack.
 * Iterative, so that it cannot be exhausted itself.
 */
export function hostileShape(value: unknown): string | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return `nested deeper than ${DEEPEST} levels`;
    const containers = level.filter((each): each is object => typeof each === 'object' && each !== null);
    if (containers.some(reachesPrototype)) return 'a field name that is not allowed';
    level = containers.flatMap((each) => Object.values(each) as unknown[]);
  }
  return undefined;
}

const reachesPrototype = (value: object): boolean =>
  Object.hasOwn(value, '__proto__') || Object.hasOwn(value, 'constructor');
