export * from './areas.js';
export * from './assistance-types.js';
export { isFictitious } from './fictitious.js';
export * from './parties.js';
export * from './regions.js';
export * from './states.js';
export * from './titles.js';
export { SUBREGIONS_OF } from './subregions.js';
export type { Subregion } from './subregions.js';
