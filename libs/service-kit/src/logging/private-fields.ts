/** Names of fields whose values no log line shows. Documented in docs/operations.md. */
export const PRIVATE_FIELDS = [
  'authorization',
  'token',
  'tokenKey',
  'cookie',
  'password',
  'contact',
  'email',
  'phone',
  'memorandum',
  'body',
  'text',
  'why',
  'reason',
] as const;
