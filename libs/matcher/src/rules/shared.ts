/** Whether the two lists have a member in common; short lists, so a plain scan. */
export const anyShared = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.some((each) => other.includes(each));

/** How many members of `asked` are in `given`. */
export function countShared<T>(asked: readonly T[], given: readonly T[]): number {
  let count = 0;
  for (const each of asked) if (given.includes(each)) count += 1;
  return count;
}

/** The common members, sorted, so that the order of input never shows. */
export const sharedOf = (asked: readonly string[], given: readonly string[]): string[] =>
  [...new Set(asked)].filter((each) => given.includes(each)).sort();
