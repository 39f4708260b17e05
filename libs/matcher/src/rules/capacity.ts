import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';

/** Capacity is optional; not stated is neutral, never zero. A stated zero is the provider's own word that nothing is free. */
export const capacity: Rule = {
  judge(_, offer) {
    if (!offer.capacity) return 'capacity.not-stated';
    return offer.capacity.amount === 0 ? 'capacity.none-free' : 'capacity.stated';
  },
  params(_, offer, code): Params {
    if (code !== 'capacity.stated' || !offer.capacity) return NO_PARAMS;
    const { amount, unit, period } = offer.capacity;
    return { amount, unit, period };
  },
};
