import type { Rule } from './rule.js';

/** A State is not told of its own programme. */
export const provider: Rule = {
  judge: ({ need }, offer) => (offer.provider === need.requester ? 'provider.own-programme' : null),
  params: ({ need }) => ({ requester: need.requester }),
};
