import {
  type CirculatedItem,
  CodedError,
  type LocalDate,
  type NeedItem,
  type PartyCode,
} from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import type { Request } from './request.js';
import { type Actor, CIRCULATED, type PublishedEvent } from './request.events.js';

/** A provider on the Committee's list: one that has at least one programme on offer. */
export interface Provider {
  readonly code: PartyCode;
  readonly ngo: boolean;
}
export type Addressees = 'all' | readonly PartyCode[];

/**
 * Goes to every provider on the list or to those the requester named. One text goes to all, so that nobody is told less
 * than another: a non-governmental organization is addressed only when *every* circulated item carries the consent to share
 * with NGOs; otherwise `all` leaves it out, and naming it is refused. The requester is not sent its own request.
 * @throws REQUEST.WRONG_STATE, REQUEST.NO_CONSENT, REQUEST.UNKNOWN_ADDRESSEE, REQUEST.NO_ADDRESSEES
 */
export function circulateRequest(
  request: Request,
  wanted: Addressees,
  list: readonly Provider[],
  actor: Actor,
  circulatedOn: LocalDate,
): PublishedEvent[] {
  const { content } = allowing('circulate-request', request);
  const { requester, title, beneficiaries } = content;
  const cleared = content.items.filter(mayCirculate);
  if (cleared.length === 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'circulate' });
  const addressees = addresseesOf(asRequested(wanted, content.addressTo), requester, list, cleared);
  const data = { requester, by: actor.by, title, circulatedOn, addressees, items: cleared.map(asCirculated) };
  const named = beneficiaries && { beneficiaries };
  return [
    { type: CIRCULATED, data: { ...data, ...named }, audience: audience.circulation(requester, addressees), ...actor },
  ];
}

type Cleared = NeedItem & { forProviders: string };

/** Consent and a text of its own: what providers read is never derived from the Committee's text. */
export const mayCirculate = (item: NeedItem): item is Cleared =>
  item.consents.circulate && item.forProviders !== undefined;

/** Whom the requester named in writing is addressed, and nobody else. @throws REQUEST.NO_CONSENT */
function asRequested(wanted: Addressees, named: Addressees = 'all'): Addressees {
  if (named === 'all' || wanted === 'all') return named === 'all' ? wanted : named;
  const others = wanted.filter((code) => !named.includes(code));
  if (others.length > 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'address', addressees: others });
  return wanted;
}

function addresseesOf(
  wanted: Addressees,
  requester: PartyCode,
  list: readonly Provider[],
  items: readonly Cleared[],
): PartyCode[] {
  const sharedWithNgos = items.every((item) => item.consents.shareWithNgos);
  const others = list.filter(({ code }) => code !== requester);
  const open = others.filter(({ ngo }) => !ngo || sharedWithNgos).map(({ code }) => code);
  if (wanted !== 'all') return named(wanted, others, open);
  if (open.length === 0) throw new CodedError('REQUEST.NO_ADDRESSEES');
  return open.sort();
}

function named(wanted: readonly PartyCode[], list: readonly Provider[], open: readonly PartyCode[]): PartyCode[] {
  const known = new Set(list.map(({ code }) => code));
  const unknown = wanted.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new CodedError('REQUEST.UNKNOWN_ADDRESSEE', { addressees: unknown });
  const closed = wanted.filter((code) => !open.includes(code));
  if (closed.length > 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'share-with-ngos', addressees: closed });
  return [...new Set(wanted)].sort();
}

function asCirculated(item: Cleared): CirculatedItem {
  const { no, area, field, assistanceType, forWhom, from, by, languages, forms } = item;
  return {
    ...{ no, area, field, assistanceType, languages, forms, text: item.forProviders },
    ...(forWhom !== undefined && { forWhom }),
    ...(from !== undefined && { from }),
    ...(by !== undefined && { by }),
  };
}
