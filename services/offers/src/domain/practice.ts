import type { AnswerOf, Caller, listPractices, LocalDate, Practice, PracticeId } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';

/** Volunteered experience. No figure is kept of it, and nothing compares it with a need or a programme. */
export interface VolunteeredPractice {
  readonly practice: Practice;
  readonly volunteeredOn: LocalDate;
  readonly withdrawn: boolean;
}

/** By area, then name of the State; withdrawn ones are in no list. Ends with the id, so that a key names one document. */
export const practiceKey = ({ practice, withdrawn }: VolunteeredPractice, id: string): string | undefined =>
  withdrawn ? undefined : `${practice.area}|${partyName(practice.state)}|${id}`;

/** The public sees what is for the public; whoever is signed in sees all. */
export const isShownTo = ({ role }: Caller, { practice }: VolunteeredPractice): boolean =>
  role !== 'public' || practice.public;

export function practiceViewOf(
  id: string,
  version: number,
  { practice, volunteeredOn }: VolunteeredPractice,
): AnswerOf<typeof listPractices>['items'][number] {
  const stateName = partyName(practice.state);
  return { ...practice, id: id as PracticeId, version, stateName, volunteeredOn }; // id of a document of ours
}
