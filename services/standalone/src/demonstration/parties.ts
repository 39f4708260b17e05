import { PartyCodeSchema, type PartyCode, type ProviderKind } from '@clearinghouse/contracts';

const party = (code: string): PartyCode => PartyCodeSchema.parse(code);
const letter = (no: number): string => String.fromCharCode('A'.charCodeAt(0) + no);
const row = (count: number, code: (no: number) => string): PartyCode[] =>
  Array.from({ length: count }, (_, no) => party(code(no)));

/** States that ask: 23 of them, and one regional organization, as recorded requests have both. */
export const REQUESTERS: readonly PartyCode[] = [...row(23, (no) => `XA${letter(no)}`), party('ORG-REGION1')];

export interface Provider {
  readonly code: PartyCode;
  readonly kind: ProviderKind;
}

const organizationKinds: readonly ProviderKind[] = ['intergovernmental', 'regional', 'ngo', 'programme'];

/** 34 States and 26 organizations; none of them asks. */
export const PROVIDERS: readonly Provider[] = [
  ...row(26, (no) => `XM${letter(no)}`).map((code) => ({ code, kind: 'state' as const })),
  ...row(8, (no) => `XN${letter(no)}`).map((code) => ({ code, kind: 'state' as const })),
  ...row(26, (no) => `ORG-${letter(no)}`).map((code, no) => ({
    code,
    kind: organizationKinds[no % organizationKinds.length] ?? 'ngo',
  })),
];
