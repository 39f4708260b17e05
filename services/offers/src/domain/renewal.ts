import {
  CodedError,
  CONTACT_PARTS,
  type ContactId,
  type LocalDate,
  type PartyCode,
  type ProgrammeId,
  type RenewalDraft,
} from '@clearinghouse/contracts';
import { isFictitious, partyName } from '@clearinghouse/taxonomy';
import type { Contact } from './contact.js';
import { notConfirmedSince } from './freshness.js';
import type { OfferedProgramme } from './programme.js';

export interface Sent {
  readonly on: LocalDate;
  readonly reference: string;
}
/** Drafts for a person. Nothing is sent by itself: `sent` is what a person records of its own act. */
export interface RenewalCampaign {
  readonly title: string;
  readonly planned: LocalDate;
  readonly drafts: readonly RenewalDraft[];
  readonly sent: Readonly<Record<PartyCode, Sent>>;
}

export interface Stale {
  readonly id: ProgrammeId;
  readonly provider: PartyCode;
  readonly title: string;
  readonly notConfirmedSince: LocalDate;
}

/** The programme, if it was not confirmed within `days` before `today`. */
export function staleOf(id: ProgrammeId, offered: OfferedProgramme, today: LocalDate, days: number): Stale | undefined {
  const since = notConfirmedSince(offered, today, days);
  const { provider, title } = offered.programme;
  return since && { id, provider, title, notConfirmedSince: since };
}

interface Addressed extends Contact {
  readonly id: ContactId;
}

/** One letter a provider, about all its entries, to its point of contact and backup, or else to the offices it names. */
export function renewalDraft(
  provider: PartyCode,
  stale: readonly Stale[],
  contacts: readonly Addressed[],
  planned: LocalDate,
): RenewalDraft {
  const programmes = stale.map(({ id, title, notConfirmedSince: since }) => ({ id, title, notConfirmedSince: since }));
  const speaking = contacts.filter(({ details }) => details.part !== 'office');
  const recipients = (speaking.length > 0 ? speaking : contacts)
    .toSorted((a, b) => CONTACT_PARTS.indexOf(a.details.part) - CONTACT_PARTS.indexOf(b.details.part))
    .map(recipientOf);
  return { provider, providerName: partyName(provider), recipients, programmes, ...letterOf(provider, stale, planned) };
}

const recipientOf = ({ id, details, verifiedOn }: Addressed) => ({
  ...{ contactId: id, part: details.part, office: details.office },
  ...(verifiedOn !== undefined && { verifiedOn }),
});

function letterOf(provider: PartyCode, stale: readonly Stale[], planned: LocalDate) {
  const mark = isFictitious(provider) ? 'SPECIMEN. DRAFT.' : 'DRAFT.';
  const entries = stale.map(({ title, notConfirmedSince: since }) => `- ${title} (last confirmed on ${since})`);
  const body = [
    `${mark} Planned for ${planned}.`,
    `To ${partyName(provider)}:`,
    'The following programmes are on file. Please confirm that they are still on offer as described, change what is no longer true, or take them off:',
    entries.join('\n'),
    'Please also say whether your point of contact and its backup are still those on file.',
  ].join('\n\n');
  return { subject: `Programmes of ${partyName(provider)} on file: please confirm`, body };
}

/** A person has sent the draft. @throws RENEWAL.NO_DRAFT, RENEWAL.SENT */
export function markSent(campaign: RenewalCampaign, provider: PartyCode, sent: Sent): RenewalCampaign {
  if (!campaign.drafts.some((draft) => draft.provider === provider)) throw new CodedError('RENEWAL.NO_DRAFT');
  const before = campaign.sent[provider];
  if (before) throw new CodedError('RENEWAL.SENT', { state: 'sent', allowed: [], on: before.on });
  return { ...campaign, sent: { ...campaign.sent, [provider]: sent } };
}
