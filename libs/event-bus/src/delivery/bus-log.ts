/** What the bus has to say to operators; a pino logger fits. Fields hold ids and codes, never bodies. */
export interface BusLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export const silentLog: BusLog = { warn: () => undefined, error: () => undefined };
