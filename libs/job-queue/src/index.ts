export { createBullmqQueue, type BullmqQueueOptions } from './bullmq/create-bullmq-queue.js';
export { createEmbeddedQueue, type EmbeddedQueueOptions } from './embedded/create-embedded-queue.js';
export * from './errors.js';
export * from './port.js';
