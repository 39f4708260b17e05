export { accessDocument } from './access-document.js';
export * from './fields.js';
export { fingerprintOf } from './fingerprint.js';
export * from './roles.js';
