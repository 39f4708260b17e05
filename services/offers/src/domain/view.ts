import type { AnswerOf, Level, ProgrammeId, readProgramme } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { OfferedProgramme } from './programme.js';
import { PROGRAMME_FIELDS } from './visibility.js';

type View = AnswerOf<typeof readProgramme>;

/** The programme as `level` may see it. The fields that every level sees make the view whole; the others may be absent. */
export function viewOf(id: ProgrammeId, version: number, offered: OfferedProgramme, level: Level): View {
  const { programme, status } = offered;
  const whole: View = { ...programme, id, version, status, providerName: partyName(programme.provider) };
  for (const [name, levels] of Object.entries(PROGRAMME_FIELDS))
    if (!levels.includes(level)) delete whole[name as OptionalField]; // the table closes optional fields only; a test says so
  return whole;
}

type OptionalField = 'capacity' | 'budgetCeilingUsd' | 'contact';
