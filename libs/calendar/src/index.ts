export * from './holidays.js';
export * from './time-zone.js';
export * from './working-days.js';
