import { instant, ProgrammeSchema } from '@clearinghouse/contracts';
import type { DocumentStore } from '@clearinghouse/document-store';
import { ProgrammeRepository } from '../../adapters/programme.repository.js';
import { recordProgramme } from '../../domain/offering.js';
import { actor, programmeBody } from '../samples.js';
import { LEDGERS, OFFERED, opening } from './actors.js';

/** The programmes whose capacity the actors share. */
export async function prepareProgrammes(store: DocumentStore): Promise<void> {
  const programmes = new ProgrammeRepository(store);
  const capacity = { amount: OFFERED, unit: 'courses', period: 'year' as const };
  const programme = ProgrammeSchema.parse(programmeBody('XBB', { capacity }));
  const context = { at: instant(Date.UTC(2026, 0, 1)), correlationId: 'prepare' };
  for (let n = 0; n < LEDGERS; n += 1)
    await programmes.insert(opening(n).programmeId, recordProgramme(programme, actor), context);
}
