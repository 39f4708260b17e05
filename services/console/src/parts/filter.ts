import type { ProgrammeView, RequestView } from '../api/views.js';

/** Empty text means: all. */
export interface Filter {
  readonly text: string;
  readonly area: string;
  readonly field: string;
  readonly type: string;
}
export const NO_FILTER: Filter = { text: '', area: '', field: '', type: '' };

const within = (area: string, code: string): boolean => code === area || code.startsWith(`${area}.`);
const has = (haystack: readonly (string | undefined)[], text: string): boolean =>
  haystack.some((each) => each?.toLowerCase().includes(text.trim().toLowerCase()));

type Item = RequestView['items'][number];
const itemFits = ({ area, field, type }: Filter, item: Item): boolean =>
  (!area || (item.area !== undefined && within(area, item.area))) &&
  (!field || item.field === field) &&
  (!type || item.assistanceType === type);

/** A request fits when one item of it fits everything chosen; only what the caller may read is looked at. */
export const requestFits = (filter: Filter, request: RequestView): boolean =>
  ((!filter.area && !filter.field && !filter.type) || request.items.some((item) => itemFits(filter, item))) &&
  (!filter.text ||
    has([request.title, request.requesterName, request.number, ...request.items.map(({ text }) => text)], filter.text));

const listed = (chosen: string, codes: readonly string[]): boolean => !chosen || codes.includes(chosen);

export const programmeFits = (filter: Filter, programme: ProgrammeView): boolean =>
  (!filter.area || programme.areas.some((code) => within(filter.area, code))) &&
  listed(filter.field, programme.fields) &&
  listed(filter.type, programme.assistanceTypes) &&
  (!filter.text || has([programme.title, programme.providerName, programme.description], filter.text));
