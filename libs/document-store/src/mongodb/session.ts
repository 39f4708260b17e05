import { createConnection, type Connection, type mongo } from 'mongoose';
import { StoreError } from '../errors.js';
import { storeError } from './failures.js';

export interface MongoStoreOptions {
  readonly uri: string;
  readonly database: string;
}

/** Times in ms: how long a call waits for a server before it is `unavailable`. */
const SETTINGS = {
  serverSelectionTimeoutMS: 3000,
  connectTimeoutMS: 3000,
  waitQueueTimeoutMS: 5000,
  socketTimeoutMS: 20_000,
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  writeConcern: { w: 'majority', journal: true },
} as const;

/** The store's connection, and the calls under way on it. The driver reconnects by itself. */
export class Session {
  private connection: Connection | undefined;
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly options: MongoStoreOptions) {}

  /** @throws StoreError unavailable; may be tried again */
  async open(): Promise<void> {
    const connection = createConnection(this.options.uri, { ...SETTINGS, dbName: this.options.database });
    try {
      this.connection = await connection.asPromise();
    } catch (error) {
      await connection.destroy();
      throw storeError(error);
    }
  }

  /** @throws StoreError unavailable before open and after close */
  get database(): mongo.Db {
    const database = this.connection?.db; // one handle as long as the connection lives
    if (!database) throw new StoreError('unavailable');
    return database;
  }

  /** Runs a call, in the port's words when it fails. `id` is the document it is about. */
  async run<T>(call: (database: mongo.Db) => Promise<T>, id?: string): Promise<T> {
    const { database } = this;
    const running = call(database);
    this.underWay.add(running);
    try {
      return await running;
    } catch (error) {
      throw storeError(error, id);
    } finally {
      this.underWay.delete(running);
    }
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    await Promise.allSettled(this.underWay);
    await connection?.close();
  }
}
