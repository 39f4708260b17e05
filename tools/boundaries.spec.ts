import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// A rule never seen to fail is no rule: each planted file breaks one boundary, and lint must refuse it.
const root = join(__dirname, '..');

const PLANTED: readonly (readonly [what: string, path: string, source: string])[] = [
  ['a service that imports a service', 'services/offers/src/planted.ts', "import '@clearinghouse/requests';"],
  ['a service that reaches into a service', 'services/offers/src/planted.ts', "import '../../requests/src/index.js';"],
  ['the console importing an adapter', 'services/console/src/planted.ts', "import '@clearinghouse/event-bus';"],
  ['a library that imports a service', 'libs/service-kit/src/planted.ts', "import '@clearinghouse/requests';"],
  ['the matcher importing a store', 'libs/matcher/src/planted.ts', "import '@clearinghouse/document-store';"],
  ['the matcher importing node:fs', 'libs/matcher/src/planted.ts', "import 'node:fs';"],
  ['the matcher importing Nest', 'libs/matcher/src/planted.ts', "import '@nestjs/common';"],
  ['contracts importing rxjs', 'libs/contracts/src/planted.ts', "import 'rxjs';"],
  ['a domain importing Nest', 'services/requests/src/domain/planted.ts', "import '@nestjs/common';"],
  ['a domain importing node:crypto', 'services/requests/src/domain/planted.ts', "import 'node:crypto';"],
  ['mongoose outside its adapter', 'services/requests/src/adapters/planted.ts', "import 'mongoose';"],
  ['lmdb outside its adapters', 'libs/document-store/src/mongodb/planted.ts', "import 'lmdb';"],
  ['kafkajs outside its adapter', 'libs/service-kit/src/planted.ts', "import 'kafkajs';"],
  ['bullmq outside its adapter', 'services/matching/src/planted.ts', "import 'bullmq';"],
  ['ioredis outside its adapter', 'services/notifications/src/planted.ts', "import 'ioredis';"],
];

const ALLOWED: readonly (readonly [what: string, path: string, source: string])[] = [
  ['mongoose in its adapter', 'libs/document-store/src/mongodb/planted.ts', "import 'mongoose';"],
  ['the composition importing a service', 'services/standalone/src/planted.ts', "import '@clearinghouse/requests';"],
  ['a service importing contracts', 'services/offers/src/planted.ts', "import '@clearinghouse/contracts';"],
];

const BOUNDARY = /enforce-module-boundaries|no-restricted-imports/;

let refused: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const run = (script: string, args: readonly string[], input = '') =>
    execFileSync(process.execPath, [join(root, script), ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    });
  run('node_modules/nx/dist/bin/nx.js', ['show', 'projects']); // the boundary rule reads the graph that this caches
  const texts = [...PLANTED, ...ALLOWED];
  const input = JSON.stringify(texts.map(([, path, source]) => ({ path, source })));
  const rules: string[][] = JSON.parse(run('tools/run/lint-texts.mjs', [], input));
  refused = new Map(texts.map(([what], n) => [what, (rules[n] ?? []).filter((rule) => BOUNDARY.test(rule))]));
}, 60_000);

it.each(PLANTED)('refuses %s', (what) => expect(refused.get(what)).not.toEqual([]));

it.each(ALLOWED)('allows %s', (what) => expect(refused.get(what)).toEqual([]));
