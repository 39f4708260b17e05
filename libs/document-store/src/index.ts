export * from './chain/index.js';
export * from './errors.js';
export { every } from './every.js';
export * from './port.js';
export * from './relay/index.js';
