import type { FastifyInstance } from 'fastify';

export const BODY_LIMIT_BYTES = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** JSON and nothing else; bytes that are not UTF-8 are refused, where Fastify's own parser would replace them silently. */
export function acceptJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parse(bytes as Buffer)); // a Buffer, because of parseAs
    } catch {
      done(Object.assign(new SyntaxError('malformed'), { statusCode: 400, status: 400 }), undefined);
    }
  });
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  return JSON.parse(utf8.decode(bytes)) as unknown;
}
