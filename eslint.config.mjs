import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const io = [
  'fs',
  'fs/promises',
  'net',
  'http',
  'https',
  'child_process',
  'worker_threads',
  'os',
  'path',
  'crypto',
  'process',
  'timers',
  'dns',
  'tls',
  'stream',
  'url',
];
const frameworks = ['@nestjs/*', 'fastify', '@fastify/*', 'rxjs', 'pino'];
const drivers = {
  mongoose: 'libs/document-store/src/mongodb',
  mongodb: 'libs/document-store/src/mongodb',
  lmdb: 'libs/{document-store,event-bus,job-queue}/src/embedded',
  kafkajs: 'libs/event-bus/src/kafka',
  bullmq: 'libs/job-queue/src/bullmq',
  ioredis: 'libs/job-queue/src/bullmq',
};
const infrastructure = [...frameworks, ...Object.keys(drivers)];

const refuse = (names, message) => names.map((name) => ({ name, message }));
const nodeIo = refuse(
  io.flatMap((name) => [name, `node:${name}`]),
  'Pure code does no I/O: take the value as an argument.',
);
const driverMessage = 'A driver is imported by its adapter folder and nowhere else.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.stack/**',
      '.cluster/**',
      '.clearinghouse/**',
      'test-results/**',
    ],
  },
  ...tseslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: refuse(Object.keys(drivers), driverMessage) }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: true,
          depConstraints: [
            // what a kind of project may use
            {
              sourceTag: 'type:contracts',
              onlyDependOnLibsWithTags: ['type:contracts'],
              bannedExternalImports: infrastructure,
            },
            {
              sourceTag: 'type:domain',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contracts'],
              bannedExternalImports: infrastructure,
            },
            { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:adapter', 'type:domain', 'type:contracts'] },
            { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:adapter', 'type:domain', 'type:contracts'] },
            {
              sourceTag: 'type:composition',
              onlyDependOnLibsWithTags: ['type:service', 'type:adapter', 'type:domain', 'type:contracts'],
            },
            {
              sourceTag: 'type:web',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contracts'],
              bannedExternalImports: infrastructure,
            },
            // whose code it may use
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            ...['requests', 'offers', 'matching', 'notifications', 'gateway', 'console'].map((name) => ({
              sourceTag: `scope:${name}`,
              onlyDependOnLibsWithTags: [`scope:${name}`, 'scope:shared'],
            })),
          ],
        },
      ],
    },
  },
  ...[...new Set(Object.values(drivers))].map((folder) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: refuse(
            Object.keys(drivers).filter((driver) => drivers[driver] !== folder),
            driverMessage,
          ),
        },
      ],
    },
  })),
  {
    // Pure code: the domain of each service, and the libraries that every side shares.
    files: ['services/*/src/domain/**/*.ts', 'libs/{matcher,calendar,taxonomy,contracts,access}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [...refuse(Object.keys(drivers), driverMessage), ...nodeIo],
          patterns: [{ group: frameworks, message: 'Pure code knows no framework.' }],
        },
      ],
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
