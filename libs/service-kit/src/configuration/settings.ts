import { SERVICES, type ServiceName } from '@clearinghouse/contracts';
import type { FieldName } from './fields.js';

export const PROCESSES = ['standalone', ...SERVICES] as const;
export type ProcessName = 'standalone' | ServiceName;

/** One setting, for whoever writes an environment: docker-compose, `npm run cluster`, the documentation. */
export interface Setting {
  /** With its prefix, as the environment names it. */
  readonly name: `CLEARINGHOUSE_${FieldName}`;
  readonly description: string;
  readonly usedBy: readonly ProcessName[];
  /** Null: without a default; see `required`. */
  readonly default: string | null;
  /** Whether the processes that use it refuse to start without it. */
  readonly required: boolean;
  readonly secret: boolean;
}

/** Default of CLEARINGHOUSE_PORT. */
export const PORTS: Readonly<Record<ProcessName, number>> = {
  standalone: 8080,
  gateway: 8080,
  requests: 8081,
  offers: 8082,
  matching: 8083,
  notifications: 8084,
};
