import type {
  ContactDetails,
  ContactId,
  ContactView,
  LocalDate,
  PartyCode,
  Programme,
  ProgrammeId,
} from '@clearinghouse/contracts';

/** Personal data of a provider: in no event and no history, so that erasing it leaves nothing behind. */
export interface Contact {
  readonly provider: PartyCode;
  readonly details: ContactDetails;
  /** The programme whose own contact this is. */
  readonly programmeId?: ProgrammeId;
  /** When somebody last reached the office there; gone when the details change. */
  readonly verifiedOn?: LocalDate;
}

/** A provider has one point of contact, who clears what it says, and one backup; any number of offices. */
export const partKeys = ({ provider, details }: Contact): readonly string[] =>
  details.part === 'office' ? [] : [`${provider}|${details.part}`];

export const contactIdOf = (programmeId: ProgrammeId): ContactId => `c-${programmeId}` as ContactId; // of the form of ids

/** A programme and its contact, kept apart from then on. */
export function withoutContact({ contact, ...programme }: Programme): {
  readonly programme: Programme;
  readonly contact: Programme['contact'];
} {
  return { programme, contact };
}

export function contactViewOf(id: string, version: number, contact: Contact): ContactView {
  const { provider, details, programmeId, verifiedOn } = contact;
  return {
    ...details,
    ...{ id: id as ContactId, version, provider }, // of a document of ours
    ...(programmeId !== undefined && { programmeId }),
    ...(verifiedOn !== undefined && { verifiedOn }),
  };
}
