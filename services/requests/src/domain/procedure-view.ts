import type { AnswerOf, PartyCode, readRequest } from '@clearinghouse/contracts';
import { termsOf } from './agreement.js';
import { saidIn } from './follow-up-time.js';
import { agreementsOn, progressOf } from './items.js';
import type { FollowUp } from './procedure-state.js';
import type { Request } from './request.js';

type View = AnswerOf<typeof readRequest>;

/** What the procedure adds to the whole of a request, before the table takes away what is not for the level. */
export function procedureOfView(request: Request) {
  const { procedureVersion, display, informal, followUp, closedFor, confirmed, objections } = request;
  const { addressees } = confirmed ?? {};
  return {
    ...{ procedureVersion, display, closedFor, informalSender: informal?.sender },
    informal: informal && informalFor(informal),
    windows: windowsOf(request),
    objections: objections && {
      circulation: [...(objections.circulation ?? [])],
      posting: [...(objections.posting ?? [])],
    },
    issue: 'circulation' in request && request.circulation ? (request.circulation.issue ?? 1) : undefined,
    openToOffers: display?.openToOffers || undefined,
    confirmedAddressees: addressees === undefined || addressees === 'all' ? addressees : [...addressees],
    followUp: followUp && followUpFor(followUp),
    followUpAnswer: followUp && saidIn(followUp),
  } satisfies Partial<View>;
}

/** The Mission learns who sent it only if the sender agreed; experts have it in a field of its own. */
const informalFor = ({ reason, sender, senderAgrees }: NonNullable<Request['informal']>) => ({
  reason,
  ...(senderAgrees && sender !== undefined && { sender }),
});

/** What the State said an earlier time is in a field of its own. */
const followUpFor = ({ dueAt, time, status, sentOn, answer }: FollowUp): View['followUp'] => ({
  ...{ dueAt, status },
  ...(time !== undefined && { time }),
  ...(sentOn !== undefined && { sentOn }),
  ...(answer !== undefined && { answer }),
});

function windowsOf({ windows, objections }: Request): View['windows'] {
  const known = (['circulation', 'posting'] as const).flatMap((purpose) => {
    const window = windows?.[purpose];
    if (!window) return [];
    const { opensAt, lastDay, closesAt, status } = window;
    const outcome = objections?.[purpose]?.length ? ('objected' as const) : ('no-objection-received' as const);
    return [{ purpose, opensAt, lastDay, closesAt, status: status === 'open' ? status : outcome }];
  });
  return known.length > 0 ? known : undefined;
}

/** The same of one item; `own` is the provider that reads it. */
export function procedureOfItem(request: Request, no: number, own: PartyCode | null) {
  const agreements = agreementsOn(request, no).map((each) => ({ agreement: each.agreement, ...termsOf(each) }));
  return {
    progress: progressOf(request, no),
    closedFor: request.closedItems?.[no],
    proposedPublicText: request.proposedTexts?.[no],
    agreements: agreements.length > 0 ? agreements : undefined,
    ownAgreement: agreements.find(({ provider }) => provider === own),
  } satisfies Partial<View['items'][number]>;
}
