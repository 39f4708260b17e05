const hash = '8a1f'.repeat(16);
const seal = {
  hash,
  publicKey: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik',
  signature: 'Zm9yIHRoZSBleGFtcGxlIG9ubHk',
} as const;
const place = { number: 12, at: '2026-03-09T09:00:00.000Z', previous: 'c0de'.repeat(16) } as const;

export const CHECKPOINT = {
  body: {
    ...{ installation: 'clearinghouse', service: 'requests' },
    ...place,
    schemas: { requests: 1 },
    heads: [{ collection: 'requests', id: 'r-0a1b2c', version: 5, sequence: 7, hash, state: 'beef'.repeat(16) }],
  },
  ...seal,
} as const;

export const CHECKPOINT_SUMMARY = { ...place, ...seal, heads: 1 } as const;

export const VERIFICATION = {
  ...{ service: 'requests', since: '2026-03-09T09:30:00.000Z', complete: true },
  ...{ aggregates: 40, entries: 312, unchained: 0, folded: 40, checkpoints: 12 },
  last: CHECKPOINT_SUMMARY,
  findings: [{ kind: 'entry-changed', collection: 'requests', id: 'r-0a1b2c', sequence: 4 }],
  found: 1,
} as const;
