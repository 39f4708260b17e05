import { z } from 'zod';
import { readTokenKey } from '../access/token-key.js';
import { LOG_LEVELS } from '../logging/create-log.js';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const serverUrl = (protocol: RegExp, what: string) => z.url({ protocol, error: `must be an address (${what})` });

const keyText = z.string().transform((text, context) => {
  const key = readTokenKey(text);
  if (key) return key;
  context.addIssue('must be 32 bytes or more in base64url');
  return z.NEVER;
});

/** Each value as the environment writes it, by the name without `CLEARINGHOUSE_`. Messages never repeat a value. */
export const FIELDS = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port'),
  HOST: z.string().min(1),
  DATA: z.string().min(1),
  INSTALLATION: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/, 'must be lower case letters, digits and -, at most 30'),
  TOKEN_KEY: keyText,
  MONGODB_URI: serverUrl(/^mongodb(\+srv)?$/, 'mongodb://…'),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port, separated by commas')
    .transform((text) => text.split(',')),
  KAFKA_SESSION_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be seconds from 1 to 999')
    .transform(Number),
  REDIS_URL: serverUrl(/^rediss?$/, 'redis://…'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
  DEMONSTRATION: z.enum(['yes', 'no'], { error: 'must be yes or no' }).transform((text) => text === 'yes'),
  REQUESTS_URL: httpUrl,
  OFFERS_URL: httpUrl,
  MATCHING_URL: httpUrl,
  NOTIFICATIONS_URL: httpUrl,
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
    .transform(Number),
  CHECKPOINT_KEY: keyText,
  CHECKPOINT_MINUTES: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be minutes from 1 to 9999')
    .transform(Number),
  TEST_CLOCK: z.string().min(1),
} as const;

export type FieldName = keyof typeof FIELDS;
