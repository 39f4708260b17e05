import { recordProgramme } from '@clearinghouse/contracts';
import type { Server } from '../composition/server.js';
import type { DemonstrationProgramme } from '../demonstration/programmes.js';
import { inParallel } from './in-parallel.js';
import { patiently } from './patiently.js';

const WIDTH = 8;

/** Each by an officer of its provider; a second time the same key answers what the first one did. */
export async function loadProgrammes(server: Server, programmes: readonly DemonstrationProgramme[]): Promise<void> {
  await inParallel(programmes, WIDTH, async ({ key, programme }) => {
    const officer = await server.as('provider-officer', programme.provider as never); // a code of ours, parsed when it was made
    await patiently(() => officer.call(recordProgramme, { body: programme, idempotencyKey: key }));
  });
}
