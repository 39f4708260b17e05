import { type CirculatedItem, CodedError, type LocalDate, type NeedItem } from '@clearinghouse/contracts';
import { type Addressees, addresseesOf, asRequested, type Provider } from './addressees.js';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { progressOf } from './items.js';
import { procedureOf } from './procedures/procedure-of.js';
import type { Request } from './request.js';
import { type Actor, CIRCULATED, type PublishedEvent } from './request.events.js';
import { assertWindowOver } from './windows.js';

export type { Addressees, Provider } from './addressees.js';

/**
 * Goes to every provider on the list or to those the requester named, with every item that may go.
 * @throws REQUEST.WRONG_STATE, REQUEST.WINDOW_OPEN, REQUEST.OBJECTED, REQUEST.NO_CONSENT, REQUEST.UNKNOWN_ADDRESSEE,
 * REQUEST.NO_ADDRESSEES
 */
export function circulateRequest(
  request: Request,
  wanted: Addressees,
  list: readonly Provider[],
  actor: Actor,
  circulatedOn: LocalDate,
): PublishedEvent[] {
  const { content } = allowing('circulate-request', request);
  assertWindowOver(request, 'circulation');
  const cleared = clearedFor(request);
  const addressees = addresseesOf(asRequested(wanted, content.addressTo), content.requester, list, cleared);
  return [circulating(request, cleared, { addressees, circulatedOn }, actor)];
}

export type Cleared = NeedItem & { forProviders: string };
type CirculatedEvent = Extract<PublishedEvent, { type: typeof CIRCULATED }>;

/** The event that sends `items` to the addressees; `issue` from the second on. */
export function circulating(
  { content: { requester, title, beneficiaries } }: Request,
  items: readonly Cleared[],
  more: Pick<CirculatedEvent['data'], 'addressees' | 'circulatedOn' | 'issue'>,
  actor: Actor,
): CirculatedEvent {
  const data = { requester, by: actor.by, title, ...more, items: items.map(asCirculated) };
  const named = beneficiaries && { beneficiaries };
  const told = audience.circulation(requester, more.addressees);
  return { type: CIRCULATED, data: { ...data, ...named }, audience: told, ...actor };
}

/**
 * The items that may go: with a text of their own for providers, since nothing is derived from the Committee's text, and
 * either with express consent or, where silence counts and the window has run out, without objection. An objection
 * always counts. @throws REQUEST.OBJECTED, REQUEST.NO_CONSENT when there is none
 */
function clearedFor(request: Request): Cleared[] {
  const denied = request.objections?.circulation ?? [];
  const silence = silenceCounts(request);
  const ready = request.content.items
    .filter((item): item is Cleared => item.forProviders !== undefined && (silence || item.consents.circulate))
    .filter(({ no }) => progressOf(request, no) !== 'closed');
  const cleared = ready.filter(({ no }) => !denied.includes(no));
  if (ready.length > 0 && cleared.length === 0)
    throw new CodedError('REQUEST.OBJECTED', { purpose: 'circulation', items: denied });
  if (cleared.length === 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'circulate' });
  return cleared;
}

const silenceCounts = (request: Request): boolean =>
  procedureOf(request).consent.circulation === 'no-objection' && request.windows?.circulation?.status === 'closed';

function asCirculated(item: Cleared): CirculatedItem {
  const { no, area, field, assistanceType, forWhom, from, by, languages, forms } = item;
  return {
    ...{ no, area, field, assistanceType, languages, forms, text: item.forProviders },
    ...(forWhom !== undefined && { forWhom }),
    ...(from !== undefined && { from }),
    ...(by !== undefined && { by }),
  };
}
