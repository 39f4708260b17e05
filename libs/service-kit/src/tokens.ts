/** Injection tokens of the global PlatformModule. `Clock` is its own token. */
export const DOCUMENT_STORE = Symbol('DocumentStore');
export const EVENT_BUS = Symbol('EventBus');
export const JOB_QUEUE = Symbol('JobQueue');
/** The key that signs and verifies tokens: 32 bytes or more. */
export const TOKEN_KEY = Symbol('TokenKey');
/** Signs checkpoints of histories. */
export const CHECKPOINT_KEY = Symbol('CheckpointKey');
/** Name of the installation. */
export const INSTALLATION = Symbol('Installation');
export const METRICS = Symbol('Metrics');
export const LOG = Symbol('Log');
