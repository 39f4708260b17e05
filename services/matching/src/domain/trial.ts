import type { AnswerOf, BodyOf, Caller, PartyCode, ProgrammeId, tryNeed } from '@clearinghouse/contracts';
import type { Matching, Need, Offer } from '@clearinghouse/matcher';
import { partyName, regionsOf } from '@clearinghouse/taxonomy';
import { alphabetical } from './order.js';
import { reasonsForRequester } from './visible-reasons.js';
import { whyNone } from './why-none.js';
import { without } from './without.js';

type Body = BodyOf<typeof tryNeed>;
type Answer = AnswerOf<typeof tryNeed>;

/** How many programmes a State is shown, in alphabetical order; it may narrow the need. */
export const MOST_SHOWN = 100;

/** A need that is nobody's yet. It has no place in any list. */
export const trialNeed = ({ requester, need: { from, by, budgetUsd, ...need } }: Body): Need => ({
  ...{ id: 'trial', requester, requesterRegions: regionsOf(requester), ...need },
  ...(from && { from }),
  ...(by && { by }),
  ...(budgetUsd !== undefined && { budgetUsd }),
});

/** Experts: best first with figures. A State: in alphabetical order with reasons, over what everybody may read. */
export function trialView(
  { matches, ...rest }: Matching,
  offerOf: (id: ProgrammeId) => Offer | undefined,
  { role }: Caller,
): Answer {
  const entries = matches.flatMap(({ reasons, factors, ...match }) => {
    const offer = offerOf(match.programmeId);
    if (!offer) return [];
    const { provider, title: programmeTitle } = offer;
    const named = { ...match, provider, programmeTitle, providerName: partyName(provider) };
    return [{ ...named, reasons: [...reasons], factors: [...factors] }];
  });
  if (role === 'expert') return { entries, none: entries.length === 0 ? [...whyNone({ matches, ...rest })] : [] };
  const shown = entries.map((entry) => ({
    ...without(entry, 'score', 'factors'),
    reasons: reasonsForRequester(entry.reasons),
  }));
  return { entries: alphabetical(shown) };
}

/** Whether a caller may ask on behalf of a party: experts for any, others for their own. */
export const mayTryFor = ({ role, party }: Caller, of: PartyCode): boolean => role === 'expert' || party === of;
