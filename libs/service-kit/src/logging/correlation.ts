import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ readonly correlationId: string }>();

/** Runs work under a correlation id: every log line and event of it carries the id. */
export const withCorrelation = <T>(correlationId: string, work: () => T): T => current.run({ correlationId }, work);

export const correlationId = (): string | undefined => current.getStore()?.correlationId;
