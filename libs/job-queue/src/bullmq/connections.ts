import { Redis } from 'ioredis';

type OnError = (error: Error) => void;

const CONNECT_MS = 3_000;
const retryStrategy = (times: number): number => Math.min(times * 100, 1_000);

/** For workers, which wait for the server as long as it takes. */
export const workerConnection = (url: string, onError: OnError): Redis =>
  new Redis(url, { retryStrategy, maxRetriesPerRequest: null, connectTimeout: CONNECT_MS }).on('error', onError);

/** For callers that want an answer now: nothing is queued or sent again later, when it may no longer be meant. */
export class CallerConnection {
  readonly redis: Redis;
  private waiting: Promise<void> | undefined;

  constructor(url: string, onError: OnError) {
    const now = { maxRetriesPerRequest: 0, enableOfflineQueue: false };
    this.redis = new Redis(url, { retryStrategy, ...now, connectTimeout: CONNECT_MS }).on('error', onError);
  }

  /** Resolves when the server can be asked; never, while it is away. */
  async ready(): Promise<void> {
    if (this.redis.status === 'ready') return;
    this.waiting ??= new Promise((resolve) => {
      this.redis.once('ready', () => {
        this.waiting = undefined;
        resolve();
      });
    });
    await this.waiting;
  }

  close(): void {
    this.redis.disconnect();
  }
}
