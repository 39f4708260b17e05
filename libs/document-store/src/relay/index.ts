export type { RelayAlarm } from './alarms.js';
export type { Publish } from './delivery.js';
export { envelopeOf } from './envelope.js';
export { startRelay, type Relay, type RelayOptions } from './relay.js';
