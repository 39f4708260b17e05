import type { ProgrammeId } from '@clearinghouse/contracts';
import type { Need, Offer, Stage } from '@clearinghouse/matcher';
import type { QuestionName } from '../domain/questions.js';

/** A programme as it stands, or null: on offer no more. */
export interface ProgrammeNews {
  readonly id: ProgrammeId;
  readonly offer: Offer | null;
}

/** `stop`: one number on shared memory; not zero: end the question with what there is. */
export type ToThread =
  | { readonly news: readonly ProgrammeNews[] }
  | { readonly needs: readonly Need[] }
  | { readonly no: number; readonly name: QuestionName; readonly ask: unknown; readonly stop: Int32Array };

export type FromThread =
  | { readonly no: number; readonly stages: readonly Stage[] }
  | { readonly no: number; readonly answer: unknown }
  | { readonly no: number; readonly code: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly no: number; readonly error: string };
