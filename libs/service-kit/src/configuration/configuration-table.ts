import { SERVICES } from '@clearinghouse/contracts';
import type { FieldName } from './fields.js';
import { PROCESSES, type ProcessName, type Setting } from './settings.js';

const setting = (
  field: FieldName,
  usedBy: readonly ProcessName[],
  description: string,
  rest: Partial<Pick<Setting, 'default' | 'required' | 'secret'>> = {},
): Setting => ({
  name: `CLEARINGHOUSE_${field}`,
  description,
  usedBy,
  default: null,
  required: false,
  secret: false,
  ...rest,
});
const standalone = ['standalone'] as const;
const gateway = ['gateway'] as const;
const required = { required: true };

/** Every setting there is. A name with this prefix that is not here is a mistake, and the process says so. */
export const CONFIGURATION: readonly Setting[] = [
  setting(
    'PORT',
    PROCESSES,
    'Port; each process has its own default: standalone and gateway 8080, services 8081 to 8084',
  ),
  setting('HOST', PROCESSES, 'Address to listen on', { default: '127.0.0.1' }),
  setting('DATA', standalone, 'Data folder', { default: './.clearinghouse' }),
  setting('INSTALLATION', PROCESSES, 'Prefix of topics, queues and databases', { default: 'clearinghouse' }),
  setting('LOG_LEVEL', PROCESSES, 'debug, info, warn, error or silent', { default: 'info' }),
  setting('DEMONSTRATION', standalone, 'Whether to load the fictitious demonstration: yes or no', { default: 'yes' }),
  setting('TOKEN_KEY', standalone, 'Signs tokens: base64url of 32 bytes or more; made and kept in the data folder', {
    secret: true,
  }),
  setting('TOKEN_KEY', SERVICES, 'Signs and verifies tokens: base64url of 32 bytes or more', {
    required: true,
    secret: true,
  }),
  setting('MONGODB_URI', SERVICES, 'MongoDB; each service has a database of its own', { required: true, secret: true }),
  setting('KAFKA_BROKERS', SERVICES, 'host:port, separated by commas', required),
  setting(
    'KAFKA_SESSION_SECONDS',
    SERVICES,
    'Seconds of silence until others take over from a killed process; brokers allow 6 or more unless told otherwise',
    {
      default: '6',
    },
  ),
  setting('REDIS_URL', SERVICES, 'Redis or Valkey, with the append-only file on', { required: true, secret: true }),
  setting('REQUESTS_URL', gateway, 'Where requests are served', { default: 'http://127.0.0.1:8081' }),
  setting('OFFERS_URL', gateway, 'Where offers are served', { default: 'http://127.0.0.1:8082' }),
  setting('MATCHING_URL', gateway, 'Where suggestions are served', { default: 'http://127.0.0.1:8083' }),
  setting('NOTIFICATIONS_URL', gateway, 'Where letters are served', { default: 'http://127.0.0.1:8084' }),
  setting('RATE_LIMIT', ['standalone', 'gateway'], 'Calls a minute from one address before 429', { default: '120000' }),
  setting('CHECKPOINT_KEY', standalone, 'Signs checkpoints of histories; made and kept in the data folder', {
    secret: true,
  }),
  setting('CHECKPOINT_KEY', SERVICES, 'Signs checkpoints of histories: 32 bytes or more; drawn from the token key', {
    secret: true,
  }),
  setting('CHECKPOINT_MINUTES', PROCESSES, 'Minutes between two checkpoints of the histories', { default: '60' }),
  setting('TEST_CLOCK', PROCESSES, 'Tests only: a file with milliseconds by which every process moves its clock'),
];

export const settingsOf = (process: ProcessName): readonly Setting[] =>
  CONFIGURATION.filter(({ usedBy }) => usedBy.includes(process));
