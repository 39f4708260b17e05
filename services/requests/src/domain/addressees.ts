import { CodedError, type NeedItem, type PartyCode } from '@clearinghouse/contracts';

/** A provider on the Committee's list: one that has at least one programme on offer. */
export interface Provider {
  readonly code: PartyCode;
  readonly ngo: boolean;
}
export type Addressees = 'all' | readonly PartyCode[];
type Shared = Pick<NeedItem, 'consents'>;

/** Whom the requester named in writing is addressed, and nobody else. @throws REQUEST.NO_CONSENT */
export function asRequested(wanted: Addressees, named: Addressees = 'all'): Addressees {
  if (named === 'all' || wanted === 'all') return named === 'all' ? wanted : named;
  const others = wanted.filter((code) => !named.includes(code));
  if (others.length > 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'address', addressees: others });
  return wanted;
}

/**
 * One text goes to all, so that nobody is told less than another: a non-governmental organization is addressed only when
 * *every* circulated item carries the consent to share with NGOs; otherwise `all` leaves it out, and naming it is refused.
 * The requester is not sent its own request.
 * @throws REQUEST.NO_CONSENT, REQUEST.UNKNOWN_ADDRESSEE, REQUEST.NO_ADDRESSEES
 */
export function addresseesOf(
  wanted: Addressees,
  requester: PartyCode,
  list: readonly Provider[],
  items: readonly Shared[],
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
