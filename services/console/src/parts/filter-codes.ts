import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';

/** Operative paragraphs; their leaves come with them. */
export const AREA_GROUPS = AREAS.filter((area) => !area.includes('.'));
export const FIELD_CODES = FIELDS;
export const TYPE_CODES = ASSISTANCE_TYPES;
