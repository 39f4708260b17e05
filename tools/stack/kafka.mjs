import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST, ask, freePort, must, need, onPath } from './machine.mjs';

const KAFKA_VERSION = '4.1.0';

const pom = (...dependencies) => `<project><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>kafka</artifactId><version>1</version><dependencies>${dependencies
  .map(
    ([group, artifact, version]) => `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>
<version>${version}</version></dependency>`,
  )
  .join('')}</dependencies></project>`;

/** What a JVM that ends leaves of the classes of Kafka. */
const CLASSES = 'classes.jsa';

/** One broker that is its own controller. `bind`: where it listens; `controller`: where its controller does. */
const kafkaSettings = ({ bind, controller, data, port }) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@${controller}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: `PLAINTEXT://${bind}:${port},CONTROLLER://${controller}`,
  'advertised.listeners': `PLAINTEXT://${HOST}:${port}`,
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'log.dirs': data,
  'num.partitions': 3,
  'auto.create.topics.enable': false,
  'offsets.topic.num.partitions': 1,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000, // tests that kill a consumer do not wait for the usual six seconds
  'broker.session.timeout.ms': 3000, // a killed broker is let in again only after this
  'broker.heartbeat.interval.ms': 500,
});

/** See servers.mjs. */
export const kafka = {
  variable: 'KAFKA_BROKERS',
  defaultPort: 9092,
  url: (port) => `${HOST}:${port}`,
  leaves: (cache) => existsSync(cache) && !existsSync(join(cache, CLASSES)),

  async prepare(cached) {
    const script = onPath('kafka-server-start.sh', 'kafka-server-start');
    if (script) return { server: [script], storage: [script.replace(/server-start(?!.*server-start)/, 'storage')] };
    const java = need('java', 'Kafka', 'install a Java 17 runtime, or set KAFKA_BROKERS');
    const folder = await cached('kafka', KAFKA_VERSION, async (target) => {
      const mvn = need(
        'mvn',
        'fetching Kafka',
        'install Maven, put kafka-server-start.sh on PATH, or set KAFKA_BROKERS',
      );
      // Kafka brings slf4j-api 1.7 without a binding; a 2.x binding is ignored and leaves the log empty.
      const slf4j = ['org.slf4j', 'slf4j-simple', '1.7.36'];
      writeFileSync(join(target, 'pom.xml'), pom(['org.apache.kafka', 'kafka_2.13', KAFKA_VERSION], slf4j));
      await must(mvn, ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=libs'], { cwd: target });
    });
    const jvm = [java, '-cp', join(folder, 'libs', '*'), '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
    // The first server that is stopped leaves its classes as the JVM has prepared them; later ones start in half the time.
    const classes = join(folder, CLASSES);
    const [use, keep] = [`-XX:SharedArchiveFile=${classes}`, `-XX:ArchiveClassesAtExit=${classes}`];
    const prepared = existsSync(classes);
    const [server, storage] = prepared ? [use, [use]] : [keep, []];
    return {
      server: [...jvm, server, '-Xmx384m', 'kafka.Kafka'],
      storage: [...jvm, ...storage, 'kafka.tools.StorageTool'],
    };
  },

  async command({ server, storage }, home, port) {
    const controller = `${HOST}:${await freePort()}`;
    const settings = kafkaSettings({ bind: HOST, controller, data: join(home, 'data'), port });
    const file = join(home, 'server.properties');
    writeFileSync(
      file,
      Object.entries(settings)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(''),
    );
    if (!existsSync(join(home, 'data')))
      await must(storage[0], [...storage.slice(1), 'format', '-t', randomUUID(), '-c', file]);
    return [...server, file];
  },

  image: `apache/kafka:${KAFKA_VERSION}`,
  data: '/var/lib/kafka/data',
  contained(port) {
    const settings = kafkaSettings({ bind: '0.0.0.0', controller: 'localhost:9093', data: this.data, port });
    const variable = (name) => `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`;
    return {
      environment: Object.fromEntries(Object.entries(settings).map(([name, value]) => [variable(name), value])),
    };
  },

  async probe(port, host) {
    // Metadata v1: size 14, key 3, version 1, correlation 1, empty client id, 0 topics. The answer counts the brokers.
    const metadata = Buffer.from('0000000e' + '0003' + '0001' + '00000001' + '0000' + '00000000', 'hex');
    const brokers = (await ask(port, host, metadata, 12)).readInt32BE(8);
    if (brokers < 1) throw new Error('no broker has registered yet');
    // FindCoordinator v0: size 13, key 10, version 0, correlation 1, empty client id, group "x". The first one makes the
    // broker create its offsets topic; without that, the first consumer of a new broker fails and restarts.
    const coordinator = Buffer.from('0000000d' + '000a' + '0000' + '00000001' + '0000' + '000178', 'hex');
    const error = (await ask(port, host, coordinator, 10)).readInt16BE(8);
    if (error) throw new Error(`no group coordinator yet (error ${error})`);
  },
};
