export * from './clock.js';
export * from './definition.js';
