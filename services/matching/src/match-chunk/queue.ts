export const MATCH_CHUNK = 'match-chunk';
