import { serviceConfiguration, standaloneConfiguration } from './configuration.js';
import { CONFIGURATION, settingsOf } from './configuration-table.js';
import { FIELDS } from './fields.js';
import { BadConfiguration, type Environment } from './read-settings.js';
import { PROCESSES } from './settings.js';

const cluster: Environment = {
  CLEARINGHOUSE_TOKEN_KEY: 'k'.repeat(43),
  CLEARINGHOUSE_MONGODB_URI: 'mongodb://127.0.0.1:27017',
  CLEARINGHOUSE_KAFKA_BROKERS: 'a:9092,b:9092',
  CLEARINGHOUSE_REDIS_URL: 'redis://127.0.0.1:6379',
};
const problems = (read: () => unknown): readonly string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return error instanceof BadConfiguration ? error.problems : [String(error)];
  }
};

describe('the configuration', () => {
  it('needs nothing in one process', () => {
    expect(standaloneConfiguration({ PATH: '/bin' })).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      installation: 'clearinghouse',
      logLevel: 'info',
      testClock: undefined,
      dataFolder: './.clearinghouse',
      demonstration: true,
      tokenKey: undefined,
    });
  });
  it('gives a service its servers and its own port', () => {
    expect(serviceConfiguration(cluster, 'matching')).toMatchObject({
      port: 8083,
      kafkaBrokers: ['a:9092', 'b:9092'],
      kafkaSessionMs: 6000,
      upstreams: {},
    });
    expect(serviceConfiguration(cluster, 'gateway').upstreams).toMatchObject({ offers: 'http://127.0.0.1:8082' });
  });
  it('takes what is empty for absent', () => {
    expect(standaloneConfiguration({ CLEARINGHOUSE_PORT: '' }).port).toBe(8080);
  });
  it('lists every problem, by name and rule, and repeats no value', () => {
    const bad = {
      CLEARINGHOUSE_PORT: '99999',
      CLEARINGHOUSE_LOG_LEVEL: 'loud',
      CLEARINGHOUSE_TOKEN_KEY: 'secret',
      CLEARINGHOUSE_KAFKA_BROKERS: 'nowhere',
      CLEARINGHOUSE_KAFKA_SESSION_SECONDS: '0',
      CLEARINGHOUSE_REDIS_URL: 'http://secret@x',
      CLEARINGHOUSE_DATE: 'x',
    };
    const found = problems(() => serviceConfiguration(bad, 'offers'));
    expect(found).toEqual([
      'CLEARINGHOUSE_DATE is not a setting',
      'CLEARINGHOUSE_PORT must be a port',
      'CLEARINGHOUSE_LOG_LEVEL must be one of debug, info, warn, error, silent',
      'CLEARINGHOUSE_TOKEN_KEY must be 32 bytes or more in base64url',
      'CLEARINGHOUSE_MONGODB_URI is missing',
      'CLEARINGHOUSE_KAFKA_BROKERS must be host:port, separated by commas',
      'CLEARINGHOUSE_KAFKA_SESSION_SECONDS must be seconds from 1 to 999',
      'CLEARINGHOUSE_REDIS_URL must be an address (redis://…)',
    ]);
    expect(found.join()).not.toContain('secret');
  });
  it('has a place in the table for each field, once for each process, with a default that is valid', () => {
    const named = new Set<string>(CONFIGURATION.map(({ name }) => name));
    expect([...named].sort()).toEqual(
      Object.keys(FIELDS)
        .map((field) => `CLEARINGHOUSE_${field}`)
        .sort(),
    );
    for (const process of PROCESSES) {
      const names = settingsOf(process).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    const { CLEARINGHOUSE_TOKEN_KEY: tokenKey, ...servers } = cluster;
    for (const service of ['requests', 'gateway'] as const)
      expect(problems(() => serviceConfiguration(servers, service))).toEqual(['CLEARINGHOUSE_TOKEN_KEY is missing']);
    expect(tokenKey).toBeDefined();
  });
});
