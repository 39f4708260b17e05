import { HOST, aptInstall, ask, need, onPath } from './machine.mjs';

const durability = () => {
  const append = process.env.STACK_REDIS_AOF ?? 'no';
  return ['--save', '', '--appendonly', append, '--maxmemory-policy', 'noeviction'];
};

/** See servers.mjs. */
export const redis = {
  variable: 'REDIS_URL',
  defaultPort: 6379,
  url: (port) => `redis://${HOST}:${port}`,

  async prepare() {
    if (!onPath('redis-server')) await aptInstall('redis-server');
    return need('redis-server', 'Redis', 'install it (Debian: apt-get install redis-server), or set REDIS_URL');
  },

  command: (binary, home, port) => [binary, '--bind', HOST, '--port', `${port}`, '--dir', home, ...durability()],

  image: 'redis:7.4-alpine',
  data: '/data',
  contained: (port) => ({
    words: ['redis-server', '--bind', '0.0.0.0', '--protected-mode', 'no', '--port', `${port}`, ...durability()],
  }),

  async probe(port, host) {
    const answer = (await ask(port, host, 'PING\r\n', 5)).toString();
    if (!/^(\+PONG|-NOAUTH)/.test(answer)) throw new Error(answer.trim());
  },
};
