import { connect } from 'node:net';
import type { KafkaClientOptions } from './kafka-client.js';

/** Numbers of requests in Kafka's protocol. */
export const PRODUCE = 0;
export const JOIN_GROUP = 11;
export const HEARTBEAT = 12;
export const INIT_PRODUCER_ID = 22;

interface Forgery {
  readonly api: number;
  readonly code: number;
}

/** Sits between client and broker: counts requests, and turns the broker's answer into an error when asked to. */
export class WireTap {
  private readonly counts = new Map<number, number>();
  private readonly forgeries: Forgery[] = [];
  private readonly sent = new Map<number, { api: number; version: number }>();

  readonly socketFactory: NonNullable<KafkaClientOptions['socketFactory']> = ({ host, port, onConnect }) => {
    const socket = connect({ host, port }, onConnect);
    const write = socket.write.bind(socket);
    const emit = socket.emit.bind(socket);
    const counted = (bytes: string | Uint8Array) => {
      this.request(bytes);
      return write(bytes); // kafkajs sends buffers and waits for no callback
    };
    Reflect.set(socket, 'write', counted);
    socket.emit = (name: string | symbol, ...args: unknown[]) => {
      if (name === 'data' && Buffer.isBuffer(args[0])) this.response(args[0]);
      return emit(name, ...args);
    };
    return socket;
  };

  /** The next answer to a request of this kind says `code` instead of what the broker said. */
  forge(api: number, code: number): void {
    this.forgeries.push({ api, code });
  }

  count(api: number): number {
    return this.counts.get(api) ?? 0;
  }

  private request(bytes: string | Uint8Array): void {
    const frame = Buffer.from(bytes);
    const api = frame.readInt16BE(4);
    this.sent.set(frame.readInt32BE(8), { api, version: frame.readInt16BE(6) });
    this.counts.set(api, this.count(api) + 1);
  }

  /** Small answers come in one piece, which is enough for these tests. */
  private response(frame: Buffer): void {
    if (frame.length < 10) return;
    const request = this.sent.get(frame.readInt32BE(4));
    const at = this.forgeries.findIndex(({ api }) => api === request?.api);
    const [forgery] = at === -1 ? [] : this.forgeries.splice(at, 1);
    if (forgery) frame.writeInt16BE(forgery.code, errorAt(frame, forgery.api));
  }
}

/** Where the (first) error code of an answer is: Produce from version 3 on, Heartbeat from version 1 on. */
function errorAt(frame: Buffer, api: number): number {
  if (api === HEARTBEAT) return 8 + 4;
  const nameLength = frame.readInt16BE(8 + 4);
  return 8 + 4 + 2 + nameLength + 4 + 4;
}
