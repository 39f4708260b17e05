export { commit, openEmbeddedFile, type EmbeddedFile, type EmbeddedFileOptions } from './file.js';
export { createEmbeddedStore } from './store.js';
