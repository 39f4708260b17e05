import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessDocument } from '@clearinghouse/access';
import { OPERATIONS } from '@clearinghouse/contracts';
import { offersService } from '@clearinghouse/offers';
import { requestsService } from '@clearinghouse/requests';

const path = join(__dirname, '..', 'docs', 'access.md');
const made = accessDocument([...OPERATIONS.values()], { ...requestsService.fields, ...offersService.fields });

// The tables that the code reads are the document. WRITE_DOCUMENTS=yes writes it anew.
if (process.env['WRITE_DOCUMENTS'] === 'yes') writeFileSync(path, made);

it('docs/access.md says what the tables of access say (WRITE_DOCUMENTS=yes npm test -- unit -- tools writes it)', () => {
  expect(readFileSync(path, 'utf8')).toBe(made);
});
