/** What a printed page says, without a word about how it looks: the writer of a format decides that. */
export interface Page {
  readonly title: string;
  /** Above every page: that it is a draft, or a specimen of a demonstration. */
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
}
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly text: string };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

type Value = string | number | boolean | readonly (string | number)[] | undefined;

/** A field, or nothing when it is not stated: what is left out of the form is left out of the paper. */
export function field(label: string, value: Value): Block[] {
  const text = wordsOf(value);
  return text === undefined ? [] : [{ kind: 'field', label, text }];
}

function wordsOf(value: Value): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return value === undefined ? undefined : String(value);
  return value.length > 0 ? value.join(', ') : undefined;
}
