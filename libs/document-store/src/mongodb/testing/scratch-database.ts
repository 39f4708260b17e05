import { createConnection, type mongo } from 'mongoose';

/** Looks past the store, at what the server holds. */
export async function withDatabase<T>(uri: string, name: string, look: (database: mongo.Db) => Promise<T>): Promise<T> {
  const connection = await createConnection(uri, { dbName: name }).asPromise();
  try {
    return await look(connection.getClient().db(name));
  } finally {
    await connection.close();
  }
}

export const dropDatabase = (uri: string, name: string): Promise<unknown> =>
  withDatabase(uri, name, (database) => database.dropDatabase());
