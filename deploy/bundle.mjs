// Puts each program and all that it loads into a few files in `deploy/dist`, which start in half the time of some 2,500:
// `packages.js` holds what others wrote, `shared.js` what is ours. `run.cjs` runs them.
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { PORTS } from '../tools/cluster/services.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const out = join(here, 'dist');
const input = {
  ...Object.fromEntries(Object.keys(PORTS).map((name) => [name, join(root, 'services', name, 'dist', 'main.js')])),
  clearinghouse: join(root, 'services', 'standalone', 'dist', 'cli.js'),
};

/** Packages that bring compiled code or start threads from files of their own. */
const NATIVE = ['lmdb', 'fs-native-extensions', 'msgpackr-extract', 'pino', 'thread-stream'];
/** Packages that others use where they find them; we have none of these. */
const ABSENT = [
  ...['@nestjs/websockets', '@nestjs/platform-express', 'class-validator', 'class-transformer', '@fastify/view'],
  ...['mongodb-client-encryption', 'snappy', 'kerberos', '@mongodb-js/zstd', 'gcp-metadata', 'socks', 'aws4'],
  ...['@aws-sdk', '@grpc', 'nats', 'mqtt', 'amqplib', 'amqp-connection-manager'],
];
const external = (id) => [...NATIVE, ...ABSENT].some((name) => id === name || id.startsWith(`${name}/`));

/** A file goes on looking for its neighbours where it was, not where the bundle is. */
const places = {
  name: 'places',
  transform(code, id) {
    if (!/\b__(dirname|filename)\b/.test(code)) return null;
    const [folder, file] = [dirname(id), id].map((path) => JSON.stringify(relative(out, path)));
    return { code: `var __dirname = __place(${folder}), __filename = __place(${file}); ${code}`, map: null };
  },
};

/** Stack traces name our sources: from the bundle through what the compiler wrote. */
const sources = {
  name: 'sources',
  load(id) {
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({ input, platform: 'node', external, plugins: [sources, places] });
await bundle.write({
  dir: out,
  format: 'cjs',
  keepNames: true,
  sourcemap: true,
  intro: "const __place = (path) => require('node:path').join(__dirname, path);",
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      { name: 'packages', test: /node_modules/, priority: 2 },
      { name: 'shared', test: /(libs|services)/, priority: 1, minShareCount: 2 },
    ],
  },
});
rmSync(join(out, 'packages.js.map')); // 17 MB that say where others wrote what

/** In ASCII a program is read as it is; with any other letter, three times as slowly, and into two bytes a letter. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One place for each line of the bundle, which holds one statement at most: read in a seventh of the time. */
function byLine(map) {
  const lines = decode(map.mappings).map((places) => places.slice(0, 1));
  return { ...map, mappings: encode(lines) };
}

for (const file of readdirSync(out).map((name) => join(out, name))) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, file.endsWith('.map') ? JSON.stringify(byLine(JSON.parse(text))) : inAscii(text));
}

// Each is started once without settings: it loads everything, keeps it compiled, says what is missing, and ends.
for (const name of Object.keys(input))
  spawnSync(process.execPath, [join(here, 'run.cjs'), '--keep-compiled', name], { env: {}, stdio: 'ignore' });
