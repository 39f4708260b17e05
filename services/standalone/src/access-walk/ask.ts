import type { Operation } from '@clearinghouse/contracts';
import { strFromU8, unzipSync } from 'fflate';

/** Parameters by name, as text. */
export type Params = Readonly<Record<string, string>>;

export interface Question {
  readonly params?: Params | undefined;
  readonly query?: Params | undefined;
  readonly body?: unknown;
  readonly ifMatch?: number | undefined;
  readonly key?: string | undefined;
}

/** An answer as it came over the wire, byte for byte, but for what differs from call to call: correlation, date, rate. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
export type Ask = (operation: Operation, question?: Question) => Promise<WireAnswer>;

const OF_THE_CALL = /^(date|x-correlation-id|connection|keep-alive|content-length|x-ratelimit-.*)$/;
const CORRELATION = 'access-walk-0001';
let keys = 0;

export const askAt =
  (url: string, token: string | undefined): Ask =>
  async (operation, { params = {}, query = {}, body, ifMatch, key } = {}) => {
    const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x-none'));
    const search = new URLSearchParams(query).toString();
    const address = `${url}/api/v1${path}${search && `?${search}`}`;
    const response = await fetch(address, {
      method: operation.method,
      headers: {
        'x-correlation-id': CORRELATION,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(operation.kind === 'change' && { 'if-match': `"${ifMatch ?? 1}"` }),
        ...(operation.kind === 'create' && { 'idempotency-key': key ?? `access-walk-${(keys += 1)}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const headers = [...response.headers].filter(([name]) => !OF_THE_CALL.test(name));
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) return opened(response, headers);
    return { status: response.status, headers: Object.fromEntries(headers), text: await textOf(response) };
  };

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b; // PK

/** A printed file is its parts, but for the one that says when it was made. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isZip(bytes)) return Buffer.from(bytes).toString();
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'docProps/core.xml');
  return parts.map(([name, content]) => `${name}\n${strFromU8(content)}`).join('\n');
}

/** A stream that opened is answer enough here. */
async function opened(response: Response, headers: [string, string][]): Promise<WireAnswer> {
  await response.body?.cancel();
  return { status: response.status, headers: Object.fromEntries(headers), text: '' };
}
