export type { Publish } from './delivery.js';
export { envelopeOf } from './envelope.js';
export type { RelayAlarm } from './outbox-relay.js';
export { startRelay, type Relay, type RelayOptions } from './relay.js';
