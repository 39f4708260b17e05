import type { CoverageRegion } from '@clearinghouse/contracts';
import type { RegionVerdict } from '@clearinghouse/taxonomy';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';

const worldwide = (region: CoverageRegion): boolean => region === 'all' || region === 'global';

const having = (prepared: PreparedNeed, { regions }: Offer, verdict: RegionVerdict): CoverageRegion[] =>
  regions.filter((region) => prepared.regions.get(region) === verdict).sort();

/** Only the coverage that the provider itself states: the requester by name, a region that holds it, or the world. */
export const region: Rule = {
  judge(prepared, { regions, states }) {
    if (regions.length === 0 && states.length === 0) return 'region.not-stated';
    if (states.includes(prepared.need.requester)) return 'region.state-named';
    let open = false;
    let everywhere = false;
    for (const each of regions) {
      const verdict = prepared.regions.get(each);
      if (worldwide(each)) everywhere = true;
      else if (verdict === 'in') return 'region.names';
      else if (verdict === 'unknown') open = true;
    }
    if (everywhere) return 'region.worldwide';
    return open ? 'region.to-be-confirmed' : 'region.outside';
  },
  params(prepared, offer, code): Params {
    if (code === 'region.not-stated' || code === 'region.worldwide') return NO_PARAMS;
    const { requester } = prepared.need;
    if (code === 'region.names')
      return { requester, regions: having(prepared, offer, 'in').filter((each) => !worldwide(each)) };
    return code === 'region.to-be-confirmed'
      ? { requester, regions: having(prepared, offer, 'unknown') }
      : { requester };
  },
};
