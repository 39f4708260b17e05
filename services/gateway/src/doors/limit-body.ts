import { type Readable, Transform } from 'node:stream';
import { CodedError } from '@clearinghouse/contracts';
import type { FastifyRequest } from 'fastify';

const MOST_BYTES = 1024 * 1024;

/**
 * The body as it comes; ends with HTTP.TOO_LARGE where it passes 1 MiB, at once when its header says so. What comes after
 * that is read and dropped: a caller that is still sending could not read the answer otherwise.
 */
export function limitBody({ raw }: Pick<FastifyRequest, 'raw'>): Readable {
  if (Number(raw.headers['content-length'] ?? 0) > MOST_BYTES) throw new CodedError('HTTP.TOO_LARGE');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) return done(null, chunk);
      raw.unpipe(counted);
      raw.resume();
      done(new CodedError('HTTP.TOO_LARGE'));
    },
  });
  return raw.pipe(counted);
}
