import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTS as CONFIGURED_PORTS, settingsOf } from '@clearinghouse/service-kit';
import { parse } from 'yaml';
import { PORTS, environmentOf, commandOf } from './cluster/services.mjs';
import { servers } from './stack/servers.mjs';

// Compose cannot run where these tests run. What can be known without an engine is held here: that the file says what the
// configuration schema and `npm run cluster` say.
interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly expose?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const SERVICES = ['requests', 'offers', 'matching', 'notifications', 'gateway'] as const;
const SERVERS = ['mongodb', 'kafka', 'redis'];
const text = readFileSync(join(__dirname, '..', 'docker-compose.yml'), 'utf8');
const compose: Readonly<Record<string, ComposeService>> = parse(text, { merge: true }).services;
const serviceOf = (name: string): ComposeService => compose[name] ?? { image: 'missing' };

it('has the three servers, every service, and nothing else', () => {
  expect(Object.keys(compose).sort()).toEqual([...SERVERS, ...SERVICES].sort());
});

it.each([
  ['mongodb', /^mongo:8\./],
  ['kafka', /^apache\/kafka:4\./],
  ['redis', /^redis:7\./],
])('%s runs an image of the major version that is supported', (name, image) => {
  expect(serviceOf(name).image).toMatch(image);
  expect(serviceOf(name).healthcheck?.test.length).toBeGreaterThan(1);
});

it.each(Object.entries(servers))('runs the image of %s that the local stack takes from Docker', (name, { image }) => {
  expect(serviceOf(name).image).toBe(image);
});

it('keeps the jobs of Redis over a restart, and never evicts one', () => {
  const command = serviceOf('redis').command?.join(' ');
  expect(command).toContain('--appendonly yes');
  expect(command).toContain('--maxmemory-policy noeviction');
});

it('lets nobody create a topic by a slip', () => {
  expect(serviceOf('kafka').environment).toMatchObject({ KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false' });
});

describe.each(SERVICES)('%s', (name) => {
  const service = serviceOf(name);
  const environment = service.environment ?? {};

  it('runs the program that npm run cluster runs, on the same port', () => {
    expect(service.command).toEqual(['node', ...commandOf(name)]);
    expect(environment['CLEARINGHOUSE_PORT']).toBe(`${PORTS[name]}`);
    expect(PORTS[name]).toBe(CONFIGURED_PORTS[name]);
  });

  it('sets the variables that npm run cluster sets', () => {
    const where = { host: '', port: 0, installation: '', tokenKey: '', mongodbUri: '', kafkaBrokers: '', redisUrl: '' };
    const expected = environmentOf(name, { ...where, urlOf: () => '' });
    expect(Object.keys(environment).sort()).toEqual(Object.keys(expected).sort());
  });

  it('sets every required setting, and none that the schema does not know', () => {
    const known = settingsOf(name);
    expect(known.filter((each) => each.required && !(each.name in environment))).toEqual([]);
    expect(Object.keys(environment).filter((key) => !known.some((each) => each.name === key))).toEqual([]);
  });

  it('is healthy when it says that it is ready, and starts after healthy servers', () => {
    expect(service.healthcheck?.test.join(' ')).toContain('/health/ready');
    const conditions = Object.entries(service.depends_on ?? {}).map(([server, { condition }]) => [server, condition]);
    expect(conditions.sort()).toEqual(SERVERS.map((server) => [server, 'service_healthy']).sort());
  });

  it('is published on loopback only if it is the door, else not at all', () => {
    expect(service.ports ?? []).toEqual(name === 'gateway' ? [`127.0.0.1:${PORTS[name]}:${PORTS[name]}`] : []);
  });
});

it('points the gateway at the ports of the services', () => {
  for (const name of SERVICES.filter((each) => each !== 'gateway'))
    expect(serviceOf('gateway').environment?.[`CLEARINGHOUSE_${name.toUpperCase()}_URL`]).toBe(
      `http://${name}:${PORTS[name]}`,
    );
});

it('takes the key from the environment, and holds no secret', () => {
  expect(text).toMatch(/CLEARINGHOUSE_TOKEN_KEY: \$\{CLEARINGHOUSE_TOKEN_KEY:\?/);
});
