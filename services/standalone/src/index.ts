export { startStandalone, type Standalone, type StandaloneOptions } from './composition/start-standalone.js';
export { DEMONSTRATION_SEED, demonstration, type Demonstration } from './demonstration/demonstration.js';
