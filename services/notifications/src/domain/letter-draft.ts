import { CodedError, type Instant, type LetterState, type Sent } from '@clearinghouse/contracts';
import { announced, type Letter, type LetterEvent, type LetterText } from './letter.js';

export interface Actor {
  readonly by: string;
  readonly role: string;
  readonly why?: string;
}
export interface LetterDecision {
  readonly state: Letter;
  readonly events: readonly LetterEvent[];
}

/** Every command and the states that allow it. A letter that was sent once is not sent again. */
export const LETTER_COMMANDS = {
  'edit-letter': ['draft'],
  'send-letter': ['draft', 'written'],
  'discard-letter': ['draft', 'waiting'],
} as const satisfies Record<string, readonly LetterState[]>;
type Command = keyof typeof LETTER_COMMANDS;

/** @throws LETTER.WRONG_STATE */
export function editLetter(letter: Letter, text: LetterText, actor: Actor): LetterDecision {
  assertAllows('edit-letter', letter);
  const body = letter.specimen && !text.body.startsWith('SPECIMEN') ? `SPECIMEN\n\n${text.body}` : text.body;
  return { state: { ...letter, subject: text.subject, body }, events: [{ type: 'letter-edited', data: {}, ...actor }] };
}

/**
 * A person sent it, on a day and under a reference. A draft becomes a letter at this moment: now its recipient reads it.
 * @throws LETTER.WRONG_STATE
 */
export function sendLetter(letter: Letter, sent: Sent, at: Instant, actor: Actor): LetterDecision {
  assertAllows('send-letter', letter);
  const recorded = { type: 'letter-sent', data: sent, ...actor };
  if (letter.state === 'written') return { state: { ...letter, sent }, events: [recorded] };
  return { state: { ...letter, state: 'written', sent, writtenAt: at }, events: [recorded, announced(letter)] };
}

/** @throws LETTER.WRONG_STATE */
export function discardLetter(letter: Letter, actor: Actor): LetterDecision {
  assertAllows('discard-letter', letter);
  return { state: { ...letter, state: 'discarded' }, events: [{ type: 'letter-discarded', data: {}, ...actor }] };
}

/** What it tells can no longer be undone: now its recipient reads it. Nothing happens to a letter that waits no more. */
export function releaseLetter(letter: Letter, now: Instant): LetterDecision {
  const { leavesAt, ...rest } = letter;
  if (letter.state !== 'waiting' || leavesAt === undefined || now < leavesAt) return { state: letter, events: [] };
  return { state: { ...rest, state: 'written', writtenAt: leavesAt }, events: [announced(letter)] };
}

/** What it tells was undone. False: it has left, and a correction is due. */
export function takeBackLetter(letter: Letter, actor: Actor): LetterDecision | false {
  if (letter.state !== 'waiting') return false;
  return { state: { ...letter, state: 'discarded' }, events: [{ type: 'letter-discarded', data: {}, ...actor }] };
}

function assertAllows(command: Command, { state, sent }: Letter): void {
  const allowed = (Object.keys(LETTER_COMMANDS) as Command[]).filter((each) => allows(each, state, sent)); // keys of a constant
  if (!allowed.includes(command)) throw new CodedError('LETTER.WRONG_STATE', { state: sent ? 'sent' : state, allowed });
}

const allows = (command: Command, state: LetterState, sent: Sent | undefined): boolean =>
  !sent && (LETTER_COMMANDS[command] as readonly LetterState[]).includes(state);
