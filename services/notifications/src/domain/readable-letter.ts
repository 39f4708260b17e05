import type { Caller, LetterId, LetterView, Role } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { concernOf, type Letter } from './letter.js';

const READ_ALL: readonly Role[] = ['expert', 'registrar', 'chair'];

/** Those who keep the file read every letter; everybody else those to the own party. */
export const readsAll = (caller: Caller): boolean => READ_ALL.includes(caller.role);

/** The letter for this caller; `undefined` as if there were none: so are drafts to everybody but the secretariat. */
export function readableLetter(id: LetterId, version: number, letter: Letter, caller: Caller): LetterView | undefined {
  if (!readsAll(caller) && (caller.party !== letter.recipient || letter.state !== 'written')) return undefined;
  const { recipient, purpose, state, sent, writtenAt, leavesAt, specimen, subject, body } = letter;
  return {
    ...{ id, version, ...concernOf(letter), recipient, purpose, state, writtenAt, specimen, subject, body },
    recipientName: partyName(recipient),
    ...(sent && { sent }),
    ...(leavesAt && { leavesAt }),
  };
}
