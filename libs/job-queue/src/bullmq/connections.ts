import { Redis } from 'ioredis';

const retryStrategy = (times: number): number => Math.min(times * 100, 1_000);

/** Keeps the `error` events that ioredis sends while a server is away from ending the process. */
const connect = (redis: Redis, onError: (error: Error) => void): Redis => redis.on('error', onError);

/** For callers that want an answer now: nothing is queued or sent again later, when it may no longer be meant. */
export const callerConnection = (url: string, onError: (error: Error) => void): Redis =>
  connect(
    new Redis(url, { retryStrategy, maxRetriesPerRequest: 0, enableOfflineQueue: false, connectTimeout: 3_000 }),
    onError,
  );

/** For workers, which wait for the server as long as it takes. */
export const workerConnection = (url: string, onError: (error: Error) => void): Redis =>
  connect(new Redis(url, { retryStrategy, maxRetriesPerRequest: null, connectTimeout: 3_000 }), onError);
