import type { DocumentStore, Outbox } from '../port.js';

/** The store, with outboxes that answer otherwise. */
export const withOutboxes = (store: DocumentStore, changed: Partial<Outbox>): DocumentStore => ({
  collection: (definition) => store.collection(definition),
  open: () => store.open(),
  ping: () => store.ping(),
  close: () => store.close(),
  outboxes: () => store.outboxes().map((outbox) => ({ ...outbox, ...changed })),
});
