import type { Instrument } from '@clearinghouse/contracts';
import { instrumentMask } from '../compiled-offer.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Adherence } from '../types.js';
import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';

/** The instruments of a list whose status on record is one of these; `undefined` stands for nothing on record. */
const having = (
  { adherence }: PreparedNeed,
  asked: readonly Instrument[],
  ...wanted: (Adherence['status'] | undefined)[]
) => asked.filter((each) => wanted.includes(adherence.get(each)?.status)).sort();

/** The earliest day of the facts: none of them is older. */
const asOf = ({ adherence }: PreparedNeed, instruments: readonly Instrument[]): string =>
  instruments.map((each) => adherence.get(each)?.asOf ?? '').sort()[0] ?? '';

/**
 * Treaties and memberships that the provider itself asks for. A fact on record that the requester is not a party refuses;
 * where nothing is on record, or a signature, the provider has to say. Of a programme that asks for none it says nothing.
 */
export const scope: Rule = {
  judge({ adherence }, { requiresAdherence: asked }) {
    if (!asked || asked.length === 0) return null;
    let open = false;
    for (const each of asked) {
      const status = adherence.get(each)?.status;
      if (status === 'not-party') return 'scope.outside';
      if (status !== 'party') open = true;
    }
    return open ? 'scope.to-be-confirmed' : 'scope.met';
  },
  params(prepared, { requiresAdherence: asked }, code): Params {
    if (!asked) return NO_PARAMS;
    if (code === 'scope.to-be-confirmed') return { instruments: having(prepared, asked, undefined, 'signatory') };
    const instruments = having(prepared, asked, code === 'scope.met' ? 'party' : 'not-party');
    return { instruments, asOf: asOf(prepared, instruments) };
  },
};

/** The treaties and memberships of which the record says that the requester is not a party. */
export const deniedMask = ({ adherence }: PreparedNeed): number =>
  instrumentMask([...adherence.values()].flatMap((fact) => (fact.status === 'not-party' ? [fact.instrument] : [])));
