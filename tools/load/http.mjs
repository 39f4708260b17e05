// A small, fast HTTP client for load and fault runs: keep-alive, bounded, loopback only.
import { Agent, request } from 'node:http';

/** @param url of the gateway; only loopback is taken. @param sockets how many connections at most */
export function loadClient(url, sockets = 64) {
  const { hostname, port } = new URL(url);
  if (!/^(127\.|localhost$|\[::1\]$)/.test(hostname))
    throw new Error(`load runs talk to loopback only, not to ${hostname}`);
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });

  /**
   * @param {string} method
   * @param {string} path
   * @param {{token?: string, body?: unknown, key?: string, ifMatch?: number, timeoutMs?: number}} options
   * @returns {Promise<{status: number, body: any, etag: string | undefined}>} rejects when the connection fails
   */
  function call(method, path, { token, body, key, ifMatch, timeoutMs = 15_000 } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(key && { 'idempotency-key': key }),
      ...(ifMatch && { 'if-match': `"${ifMatch}"` }),
    };
    return new Promise((done, fail) => {
      const call = request({ agent, hostname, port, method, path, headers, timeout: timeoutMs }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          const raw = Buffer.concat(chunks).toString();
          const json = /json/.test(answer.headers['content-type'] ?? '') && raw;
          done({ status: answer.statusCode, body: json ? JSON.parse(raw) : raw, etag: answer.headers.etag });
        });
      });
      call.on('timeout', () => call.destroy(new Error('timeout')));
      call.on('error', fail);
      call.end(text);
    });
  }
  return { call, close: () => agent.destroy() };
}
