import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStore, openEmbeddedFile } from '../embedded/index.js';
import { createMongoStore } from '../mongodb/index.js';
import { dropDatabase } from '../mongodb/testing/scratch-database.js';
import type { DocumentStore } from '../port.js';
import type { Harness, Opened, Place } from './harness.js';

let counter = 0;

export async function embeddedHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'document-store-'));
  return harness({ kind: 'embedded', path: join(folder, 'data.lmdb') }, () => rm(folder, { recursive: true }));
}

export async function mongoHarness(): Promise<Harness> {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MONGODB_URI is not set: start the local stack (tools/stack)');
  const database = `documents_${process.pid}_${(counter += 1)}`;
  return harness({ kind: 'mongodb', uri, database }, () => dropDatabase(uri, database));
}

function harness(place: Place, remove: () => Promise<unknown>): Harness {
  const open: Opened<unknown>[] = [];
  return {
    place,
    open: async (declare) => {
      const { store, release } = storeAt(place);
      const collections = declare(store);
      await store.open();
      const close = async () => {
        await store.close();
        await release();
      };
      open.push({ store, collections, close });
      return { store, collections, close };
    },
    destroy: async () => {
      for (const { close } of open) await close();
      await remove();
    },
  };
}

export function storeAt(place: Place): { store: DocumentStore; release: () => Promise<void> } {
  if (place.kind === 'mongodb') return { store: createMongoStore(place), release: async () => undefined };
  const file = openEmbeddedFile({ path: place.path });
  let closed = false;
  const release = async () => {
    if (!closed) await file.close();
    closed = true;
  };
  return { store: createEmbeddedStore(file), release };
}
