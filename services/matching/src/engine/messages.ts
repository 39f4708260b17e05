import type { IndexHandle, Need, Stage } from '@clearinghouse/matcher';
import type { QuestionName } from '../domain/questions.js';

/** `stop`: one number on shared memory; not zero: end the question with what there is. */
export type ToThread =
  | { readonly index: IndexHandle }
  | { readonly needs: readonly Need[] }
  | { readonly no: number; readonly name: QuestionName; readonly ask: unknown; readonly stop: Int32Array };

export type FromThread =
  | { readonly no: number; readonly stages: readonly Stage[] }
  | { readonly no: number; readonly answer: unknown }
  | { readonly no: number; readonly code: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly no: number; readonly error: string };
