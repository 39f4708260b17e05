export * from './compare.js';
export { SUBJECTS } from './subjects.js';
export type { SubjectCoding } from './subjects.js';
export * from './types.js';
