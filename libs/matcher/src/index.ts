export * from './types.js';
export { matchNeed } from './match-need.js';
export { DEFAULT_POLICY } from './policy.js';
export * from './validate-policy.js';
export { OUTCOMES } from './outcomes.js';
export type { OutcomeCode, Standing } from './outcomes.js';
