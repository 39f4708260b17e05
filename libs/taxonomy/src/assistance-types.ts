import type { AssistanceType } from '@clearinghouse/contracts';
import { ASSISTANCE_TYPE_ROWS } from './assistance-type-rows.js';

export const assistanceTypeTitle = (type: AssistanceType): string => ASSISTANCE_TYPE_ROWS[type][0];

/** `legal` for `legal_drafting`; undefined for a type that belongs to no wider one. */
export const parentAssistanceType = (type: AssistanceType): AssistanceType | undefined =>
  ASSISTANCE_TYPE_ROWS[type][1] ?? undefined;
