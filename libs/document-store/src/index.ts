export * from './embedded/index.js';
export * from './errors.js';
export * from './port.js';
