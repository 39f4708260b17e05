/** Words in any script, lower case: where words are not set apart by blanks, as the segmenter of Unicode tells them. */
export function wordsOf(text: string): string[] {
  const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  return segments.flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : []));
}

/** A capital, or a script without capitals, begins a sentence: "No. 7" is not two. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?。؟])\s*(?=[\p{Lu}\p{Lo}"«“])/u);
