import type { Reason } from '@clearinghouse/contracts';

/** A reason that is said the same way many times: one frozen object, shared by all answers that say it. */
export function fixedReason(code: string, params: Reason['params'], fields: readonly string[]): Reason {
  const reason = { code, params, fields: fields.slice() };
  Object.freeze(reason.params);
  Object.freeze(reason.fields);
  return Object.freeze(reason);
}

/** Reasons by a small whole number, each made when it is first said. */
export function reasonsBy(most: number, make: (number: number) => Reason): (number: number) => Reason {
  const made: (Reason | undefined)[] = [];
  return (number) => (number > most ? make(number) : (made[number] ??= make(number)));
}
