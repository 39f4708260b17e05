/**
 * An area that no programme of the demonstration or of a running test may name: on a system that several specs share,
 * an item on it stays without a suggestion. `tools/unmatched-area.spec.ts` holds the others to it.
 */
export const UNMATCHED_AREA = 'OP9.dialogue';
