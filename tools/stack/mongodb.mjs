import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST, ask, exec, must, onPath } from './machine.mjs';

const SECANTUS_VERSION = '0.7.0b3';
const RUN_SECANTUS = fileURLToPath(new URL('run_secantus.py', import.meta.url));

const int8 = (number) => Buffer.from([number]);
const cstring = (text) => Buffer.from(`${text}\0`);
const int32 = (number) => Buffer.from(Int32Array.of(number).buffer); // little-endian, like every platform of Node

/** Enough of BSON for two commands: 32-bit integers, strings, documents and arrays. */
function bson(value) {
  const fields = Object.entries(value).flatMap(([name, field]) => {
    if (typeof field === 'number') return [int8(0x10), cstring(name), int32(field)];
    if (typeof field === 'string')
      return [int8(0x02), cstring(name), int32(Buffer.byteLength(field) + 1), cstring(field)];
    return [int8(Array.isArray(field) ? 0x04 : 0x03), cstring(name), bson(field)];
  });
  const body = Buffer.concat([...fields, int8(0)]);
  return Buffer.concat([int32(body.length + 4), body]);
}
function mongoCommand(port, host, command) {
  const document = bson({ ...command, $db: 'admin' });
  const header = [document.length + 21, 1, 0, 2013, 0].map(int32); // length, request id, response to, OP_MSG, flags
  return ask(port, host, Buffer.concat([...header, int8(0), document]), 30);
}

/**
 * A Python that can make an environment. First the one of the system: distributors build it with profiles of its use, which
 * makes SecantusDB a fifth faster than a Python that was built from its sources without.
 */
async function findPython() {
  const able = 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))';
  for (const file of ['/usr/bin/python3', onPath('python3')].filter(Boolean)) {
    const found = await exec(file, ['-c', able]).catch(() => null);
    if (found) return file;
  }
  throw new Error('SecantusDB needs Python 3.10 with venv: install it, put mongod on PATH, or set MONGODB_URI');
}

/** See servers.mjs. */
export const mongodb = {
  variable: 'MONGODB_URI',
  defaultPort: 27017,
  // SecantusDB walks through every retryable write of the last half hour on each command: after some thousand writes it
  // spends most of its time there. Our own writes are guarded and repeated by their callers, so the stack goes without.
  url: (port) => `mongodb://${HOST}:${port}/?directConnection=true&retryWrites=false`,

  async prepare(cached) {
    const mongod = onPath('mongod');
    if (mongod) return { mongod };
    const folder = await cached('secantusdb', SECANTUS_VERSION, async (target) => {
      await must(await findPython(), ['-m', 'venv', target]);
      const pip = ['install', '-q', '--disable-pip-version-check', `secantusdb==${SECANTUS_VERSION}`];
      await must(join(target, 'bin', 'pip'), pip);
    });
    return { secantus: [join(folder, 'bin', 'python3'), RUN_SECANTUS] };
  },

  command({ mongod, secantus }, home, port) {
    const data = join(home, 'data');
    mkdirSync(data, { recursive: true });
    if (mongod) return [mongod, '--bind_ip', HOST, '--port', `${port}`, '--dbpath', data, '--replSet', 'rs0'];
    const storage = ['--storage-path', data, '--sync-on-commit', '--standalone'];
    return [...secantus, '--host', HOST, '--port', `${port}`, ...storage];
  },

  image: 'mongo:8.0',
  data: '/data/db',
  contained: (port) => ({ words: ['mongod', '--bind_ip_all', '--port', `${port}`, '--replSet', 'rs0'] }),

  /** A new mongod must be told once that it is a replica set of one; SecantusDB goes without, and so without a log of every write. */
  async initiate({ secantus }, port) {
    const members = [{ _id: 0, host: `${HOST}:${port}` }];
    if (!secantus) await mongoCommand(port, HOST, { replSetInitiate: { _id: 'rs0', members } });
  },

  async probe(port, host) {
    const answer = await mongoCommand(port, host, { hello: 1 });
    if (!answer.includes('isWritablePrimary\0\x01')) throw new Error('it is not a writable primary yet');
  },
};
