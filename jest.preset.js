// Shared by every project. One command runs one kind of test, chosen by TEST_KIND:
//   unit     *.spec.ts           no I/O (default)
//   int      *.int.spec.ts       one real server or file: the local stack (tools/stack), LMDB
//   e2e      *.e2e.spec.ts       a running system in each mode (tools/run/systems.mjs starts them)
//   fault    *.fault.spec.ts     start their own processes on the servers, and kill both
//   own-fault    *.own.fault.spec.ts    kill their own processes only, so that several may run at once on the servers
//   alone-fault  *.alone.fault.spec.ts  kill their own processes and need no server
//   browser  *.browser.spec.ts   Chromium against the running standalone system
const { join } = require('node:path');

const kind = process.env.TEST_KIND ?? 'unit';
const own = (suffix) => [`<rootDir>/**/*.${suffix}.spec.ts`];
const patterns = {
  unit: ['<rootDir>/**/*.spec.ts', '!**/*.{int,e2e,fault,browser}.spec.ts'],
  int: own('int'),
  e2e: own('e2e'),
  fault: [...own('fault'), '!**/*.{own,alone}.fault.spec.ts'],
  'own-fault': own('own.fault'),
  'alone-fault': own('alone.fault'),
  browser: own('browser'),
};

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

module.exports = {
  // The project under test comes from its sources, what it depends on from `dist`, loaded once a worker (see there).
  runtime: join(__dirname, 'tools/run/shared/runtime.cjs'),
  testEnvironment: join(__dirname, 'tools/run/shared/environment.cjs'),
  testEnvironmentOptions: { customExportConditions: ['@clearinghouse/source', 'node', 'require', 'default'] },
  testMatch: patterns[kind],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: { '^.+\\.[mc]?[tj]s$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
