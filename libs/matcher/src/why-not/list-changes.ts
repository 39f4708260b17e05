import type { Area, AssistanceType, Field, Form, Instrument, Language } from '@clearinghouse/contracts';
import { parentArea } from '@clearinghouse/taxonomy';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import { needChange, offerChange } from './change.js';
import type { NeedChange, OfferChange } from './change.js';

// One code added to one list of the programme; a list that is not stated is never in the way.
export const addArea = ({ areas }: Offer, area: Area): OfferChange =>
  offerChange('area.add', 'areas', { area }, { areas: [...areas, area] });
export const addType = ({ assistanceTypes }: Offer, type: AssistanceType): OfferChange =>
  offerChange('type.add', 'assistanceTypes', { type }, { assistanceTypes: [...assistanceTypes, type] });
export const addField = ({ fields }: Offer, field: Field): OfferChange =>
  offerChange('field.add', 'fields', { field }, { fields: [...fields, field] });
export const nameState = ({ states }: Offer, { need }: PreparedNeed): OfferChange =>
  offerChange('state.name', 'states', { requester: need.requester }, { states: [...states, need.requester] });
/** The provider would help also where the record says *not party*; what else it asks for stays. */
export function waiveConditions({ requiresAdherence: asked = [] }: Offer, { adherence }: PreparedNeed): OfferChange {
  const fails = (each: Instrument) => adherence.get(each)?.status === 'not-party';
  const params = { instruments: asked.filter(fails).sort() };
  const to = { requiresAdherence: asked.filter((each) => !fails(each)) };
  return offerChange('condition.waive', 'requiresAdherence', params, to);
}
export const addLanguage = ({ languages }: Offer, language: Language): OfferChange =>
  offerChange('language.add', 'languages', { languages: [language] }, { languages: [...languages, language] });
export const addForm = ({ forms }: Offer, form: Form): OfferChange =>
  offerChange('form.add', 'forms', { forms: [form] }, { forms: [...forms, form] });
export const freeOne = ({ capacity }: Offer): OfferChange =>
  offerChange(
    'capacity.raise',
    'capacity',
    { from: 0, to: 1 },
    capacity ? { capacity: { ...capacity, amount: 1 } } : {},
  );

const first = <T extends string>(codes: readonly T[]): T | undefined => [...codes].sort()[0];

/** The area of the programme that is nearest in the tree: of the same operative paragraph, else the first by code. */
export function changeArea({ need }: PreparedNeed, { areas }: Offer): NeedChange | undefined {
  const root = (area: Area) => parentArea(area) ?? area;
  const to = first(areas.filter((each) => root(each) === root(need.area))) ?? first(areas);
  return to && needChange('need-area.change', 'area', { area: to }, { area: to });
}
export function changeType({ assistanceTypes }: Offer): NeedChange | undefined {
  const to = first(assistanceTypes);
  return to && needChange('need-type.change', 'assistanceType', { type: to }, { assistanceType: to });
}
export function changeField({ fields }: Offer): NeedChange | undefined {
  const to = first(fields);
  return to && needChange('need-field.change', 'field', { field: to }, { field: to });
}
export function acceptLanguage({ need }: PreparedNeed, { languages }: Offer): NeedChange | undefined {
  const to = first(languages);
  return (
    to && needChange('need-language.add', 'languages', { languages: [to] }, { languages: [...need.languages, to] })
  );
}
export function acceptForm({ need }: PreparedNeed, { forms }: Offer): NeedChange | undefined {
  const to = first(forms);
  return to && needChange('need-form.add', 'forms', { forms: [to] }, { forms: [...need.forms, to] });
}
export const firstOf = first;
