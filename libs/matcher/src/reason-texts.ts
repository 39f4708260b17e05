import type { OutcomeCode } from './outcomes.js';

export type FactorReasonCode =
  | 'factor.coverage'
  | 'factor.specificity'
  | `factor.timing-${'slack' | 'open'}`
  | `factor.${'language' | 'form' | 'capacity'}${'' | '-open'}`
  | `factor.proximity-${'subregion' | 'group' | 'open'}`
  | `factor.funding-${'within' | 'part' | 'open'}`
  | `factor.experience-${'stated' | 'open'}`
  | `factor.continuity-${'agreed' | 'open'}`
  | `factor.wishes-${'named' | 'open'}`;
export type WhyNoneCode =
  | 'none.no-programme-on-offer'
  | 'programme.no-longer-on-offer'
  | 'coalition.funding-not-identified'
  | `overview.${'no-candidate' | 'capacity-taken'}`;
export type ArchiveReasonCode =
  | `archive.${'area' | 'field' | 'type'}-covers`
  | 'archive.area-part'
  | 'archive.type-part'
  | `archive.region-${'covers' | 'open'}`
  | `archive.${'field' | 'type' | 'region'}-not-in-source`;
/** What a change would say (`whyNot`, `whatWouldRaise`). */
export type ChangeCode =
  | `${'area' | 'type' | 'field' | 'language' | 'form'}.add`
  | 'state.name'
  | 'condition.waive'
  | 'valid-until.extend'
  | 'lead-time.shorten'
  | 'available-from.bring-forward'
  | 'capacity.raise'
  | 'budget-ceiling.raise'
  | `need-${'area' | 'type' | 'field'}.change`
  | `need-${'language' | 'form'}.add`
  | 'by.extend'
  | 'from.bring-forward';
/** Every code that this library can put into a reason. */
export type ReasonCode = OutcomeCode | FactorReasonCode | WhyNoneCode | ArchiveReasonCode | ChangeCode;

/** English texts. `{name}` is a parameter; codes in it are shown by their titles. Wording follows the project's glossary. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, string>> = {
  'provider.own-programme': 'The programme is of the requester itself.',
  'area.names': 'The programme names the area {area}.',
  'area.wider': 'The programme covers {through}, which includes {area}.',
  'area.part': 'The programme covers part of {area}: {parts}.',
  'area.not-stated': 'The programme does not state its areas: to be clarified.',
  'area.outside': 'The programme states other areas than {area}.',
  'type.names': 'The programme gives assistance of the type {type}.',
  'type.narrower': 'The programme gives one kind of {type}: {given}.',
  'type.substitute': 'The programme gives {given}, which can meet part of the need for {type}.',
  'type.wider': 'The programme gives {given} without stating the kind; whether it includes {type} is to be clarified.',
  'type.open': 'Whether {given} on offer meets the need for {type} is to be clarified.',
  'type.not-stated': 'The programme does not state its types of assistance: to be clarified.',
  'type.outside': 'The programme states other types of assistance than {type}.',
  'field.names': 'The programme names the field {field}.',
  'field.cross': 'The programme covers the field {field}.',
  'field.part': 'The need is cross-cutting; the programme covers {parts}.',
  'field.not-stated': 'The programme does not state its fields: to be clarified.',
  'field.outside': 'The programme states other fields than {field}.',
  'region.state-named': 'The programme names {requester}.',
  'region.names': 'The programme covers {regions}, which includes {requester}.',
  'region.worldwide': 'The programme states worldwide coverage.',
  'region.to-be-confirmed': 'The programme covers {regions}; whether this includes {requester} is to be confirmed.',
  'region.not-stated': 'The programme does not state where it works: to be clarified.',
  'region.outside': 'The programme states a coverage that does not include {requester}.',
  'scope.met': 'The provider asks for {instruments}: on record for the requester, as of {asOf}.',
  'scope.to-be-confirmed': "Provider's condition, to be confirmed: {instruments}.",
  'scope.outside': 'The provider asks for {instruments}: by the record of {asOf} not so for the requester.',
  'language.shared': 'Working languages in common: {languages}.',
  'language.need-open': 'The need item states no working language.',
  'language.not-stated': 'The programme does not state its working languages: to be clarified.',
  'language.none-shared': 'The need item and the programme state no working language in common.',
  'form.shared': 'Acceptable form: {forms}.',
  'form.need-open': 'The need item states no form.',
  'form.not-stated': 'The programme does not state in which form it helps: to be clarified.',
  'form.none-shared': 'The need item and the programme state no form in common.',
  'time.fits': 'Help could begin on {earliest}, within the time stated by both sides.',
  'time.need-open': 'The need item states no time.',
  'time.not-stated': 'The programme does not state when it is available: to be clarified.',
  'time.expired': 'The programme was on offer until {validUntil}.',
  'time.ends-too-early': 'Help could begin on {earliest}; the programme is on offer until {validUntil}.',
  'time.too-late': 'Help could begin on {earliest}; the need item states {by} as the latest day.',
  'capacity.stated': 'Capacity stated: {amount} {unit} per {period}.',
  'capacity.not-stated': 'No capacity is stated.',
  'capacity.none-free': 'The provider states that no capacity is free.',
  'factor.coverage': 'Of area, type, field and requester: {covered} covered, {partly} in part, {open} to be clarified.',
  'factor.specificity': 'The programme names {named} of area, type, field and requester in the words of the need item.',
  'factor.timing-slack': '{days} days between the earliest beginning and the last possible one.',
  'factor.timing-open': 'Time to spare is not known.',
  'factor.language': '{shared} of {accepted} working languages of the need item are on offer.',
  'factor.language-open': 'Working languages are not stated by both sides.',
  'factor.form': '{shared} of {accepted} acceptable forms are on offer.',
  'factor.form-open': 'Forms are not stated by both sides.',
  'factor.capacity': 'Stated capacity of {perYear} a year.',
  'factor.capacity-open': 'Capacity is not stated.',
  'factor.proximity-subregion': 'Provider and requester are of the same subregion.',
  'factor.proximity-group': 'Provider and requester are of the same UN regional group.',
  'factor.proximity-open': 'Proximity does not count here.',
  'factor.funding-within': 'The known budget lies under the ceiling of the programme.',
  'factor.funding-part': 'The ceiling of the programme is {percent} % of the known budget.',
  'factor.funding-open': 'Budget and ceiling are not stated by both sides.',
  'factor.continuity-agreed': 'An agreement between provider and requester is on record: {agreements}.',
  'factor.continuity-open': 'No agreement between provider and requester is on record.',
  'factor.wishes-named': 'The requester names the provider.',
  'factor.wishes-open': 'Wishes of the requester do not count here.',
  'factor.experience-stated': 'The provider states experience in the region of the requester.',
  'factor.experience-open': 'No experience in the region is stated.',
  'none.no-programme-on-offer': 'There is no programme on offer to compare with.',
  'programme.no-longer-on-offer': 'The programme is no longer on offer.',
  'area.add': 'The programme would also state the area {area}.',
  'type.add': 'The programme would also state the type {type}.',
  'field.add': 'The programme would also state the field {field}.',
  'condition.waive': 'The programme would not ask for {instruments}.',
  'language.add': 'The programme would also state the working language {languages}.',
  'form.add': 'The programme would also state the form {forms}.',
  'state.name': 'The programme would name {requester}.',
  'valid-until.extend': 'The programme would be on offer until {to}.',
  'lead-time.shorten': 'Help could begin {to} days after an agreement.',
  'available-from.bring-forward': 'Help could begin from {to}.',
  'capacity.raise': 'The programme would state a capacity of {to}.',
  'budget-ceiling.raise': 'The ceiling of the programme would be {to} US dollars.',
  'need-area.change': 'The need item would be of the area {area}.',
  'need-type.change': 'The need item would ask for the type {type}.',
  'need-field.change': 'The need item would be of the field {field}.',
  'need-language.add': 'The need item would also accept the working language {languages}.',
  'need-form.add': 'The need item would also accept the form {forms}.',
  'by.extend': 'The need item would accept help until {to}.',
  'from.bring-forward': 'The need item would accept help from {to}.',
  'coalition.funding-not-identified': 'Funding is not identified.',
  'overview.no-candidate': 'No programme on offer fits.',
  'overview.capacity-taken': 'All stated capacity is taken of {programmes}.',
  'archive.area-covers': 'The text on file names {subjects} (coding by this project: {areas}).',
  'archive.area-part': 'The text on file names {subjects}, part of the topic (coding by this project: {areas}).',
  'archive.field-covers': 'The text on file concerns {fields} (coding by this project).',
  'archive.field-not-in-source': 'The field is not recorded in one of the two sources; not compared.',
  'archive.type-covers': 'The text on file gives {types} (coding by this project).',
  'archive.type-part': 'The text on file gives {types}, part of what was asked for (coding by this project).',
  'archive.type-not-in-source': 'The type of assistance is not recorded in one of the two sources; not compared.',
  'archive.region-covers': 'Coverage on file: {regions}.',
  'archive.region-open': 'Coverage on file: {regions}; whether it includes the requester is not recorded.',
  'archive.region-not-in-source': 'The coverage is not recorded in the source.',
};
