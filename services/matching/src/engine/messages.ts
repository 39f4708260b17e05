import type { ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '@clearinghouse/matcher';
import type { QuestionName } from '../domain/questions.js';

/** A programme as it stands, or null: on offer no more. */
export interface ProgrammeNews {
  readonly id: ProgrammeId;
  readonly offer: Offer | null;
}

export type ToThread =
  | { readonly news: readonly ProgrammeNews[] }
  | { readonly no: number; readonly name: QuestionName; readonly ask: unknown };

export type FromThread =
  | { readonly no: number; readonly answer: unknown }
  | { readonly no: number; readonly code: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly no: number; readonly error: string };
