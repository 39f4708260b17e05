export type { MongoStoreOptions } from './session.js';
export { createMongoStore } from './store.js';
