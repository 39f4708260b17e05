const RECEIPT = { reference: 'NV/2026/14', dateReceived: '2026-03-02', scan: 'r-0a1b2c~1f00' } as const;
const CONTACTS = {
  pointOfContact: { office: 'Export control section', email: 'contact@example.org' },
  mission: { office: 'Permanent Mission of State A (fictitious)', phone: '+1 555 0100' },
} as const;
const HINT = {
  ...{ code: 'say-for-whom', itemNo: 1, field: 'forWhom', params: {} },
  text: 'One sentence that names the agencies which benefit would help.',
} as const;

/** Examples of the operations of intake; part of EXAMPLES. */
export const INTAKE_EXAMPLES = {
  'take-name-off': { body: { beneficiary: 'XAC', receipt: RECEIPT }, answer: { id: 'r-0a1b2c', version: 4 } },
  'record-contacts': { body: CONTACTS, answer: { id: 'r-0a1b2c', version: 1 } },
  'read-hints': { answer: { hints: [HINT] } },
  'read-contacts': { answer: { id: 'r-0a1b2c', version: 1, contacts: CONTACTS } },
} as const;
