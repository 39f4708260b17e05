import { fingerprintOf } from '@clearinghouse/access';
import type { AnswerOf, Level, LocalDate, Programme, ProgrammeId, readProgramme } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { notConfirmedSince } from './freshness.js';
import type { OfferedProgramme } from './programme.js';
import { without } from './without.js';
import { PROGRAMME_FIELDS } from './visibility.js';

type View = AnswerOf<typeof readProgramme>;

/** What of a view is not in the programme itself: the day, and the contact, which is kept apart. */
export interface Beside {
  readonly today: LocalDate;
  readonly contact: Programme['contact'];
}

/** The programme as `level` may see it. The fields that every level sees make the view whole; the others may be absent. */
export function viewOf(
  id: ProgrammeId,
  version: number,
  offered: OfferedProgramme,
  level: Level,
  beside: Beside,
): View {
  const { programme, status, confirmedOn, pending } = offered;
  const contact = beside.contact ?? programme.contact; // entries of the first release hold it themselves
  const unconfirmed = notConfirmedSince(offered, beside.today);
  const whole: View = {
    ...programme,
    ...{ id, version, status, providerName: partyName(programme.provider) },
    ...(contact && { contact }),
    ...(pending && { pending: without(pending, 'contact') }),
    ...(confirmedOn !== undefined && { confirmedOn }),
    ...(unconfirmed !== undefined && { notConfirmedSince: unconfirmed }),
  };
  for (const [name, levels] of Object.entries(PROGRAMME_FIELDS))
    if (!levels.includes(level)) delete whole[name as OptionalField]; // the table closes optional fields only; a test says so
  return ACTING.includes(level)
    ? whole
    : { ...whole, version: fingerprintOf(JSON.stringify({ ...whole, version: 0 })) };
}

/** Levels that name the version when they change the programme. For others it moves with what they see, and with nothing else. */
const ACTING: readonly Level[] = ['party', 'experts'];

type OptionalField =
  'capacity' | 'budgetCeilingUsd' | 'contact' | 'office' | 'confirmedOn' | 'notConfirmedSince' | 'pending';
