import type { Caller, LetterId, LetterView, Role } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { Letter } from './letter.js';

const READ_ALL: readonly Role[] = ['expert', 'registrar', 'chair'];

/** Those who keep the file read every letter; everybody else those to the own party. */
export const readsAll = (caller: Caller): boolean => READ_ALL.includes(caller.role);

/** The letter for this caller; `undefined` as if there were none. */
export function readableLetter(id: LetterId, version: number, letter: Letter, caller: Caller): LetterView | undefined {
  if (!readsAll(caller) && caller.party !== letter.recipient) return undefined;
  return { id, version, ...letter, recipientName: partyName(letter.recipient) };
}
