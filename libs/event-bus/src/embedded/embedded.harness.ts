import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { BusHarness } from '../testing/bus-harness.js';
import { lazyLot } from '../testing/lazy-lot.js';
import { type EmbeddedPlace, type OpenedBus, openPlace } from '../testing/place.js';
import { toFrame } from './frame.js';

const EVENTS = 'events.clearinghouse';
const CURSORS = 'event-cursors.clearinghouse';

export async function embeddedHarness(): Promise<BusHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'event-bus-'));
  const place: EmbeddedPlace = { kind: 'embedded', path: join(folder, 'data.mdb') };
  let opened: Promise<OpenedBus> | undefined;
  const openOnce = () => (opened ??= openPlace(place));
  const shutDown = async () => {
    await (await opened)?.close();
    opened = undefined;
  };
  return {
    place,
    shutDown,
    bus: async () => (await openOnce()).bus,
    lot: lazyLot(async () => (await openOnce()).lot),
    inject: async (topic, wire) => {
      await shutDown(); // numbers are given in memory by the one bus that is open
      await past(place, EVENTS, 'binary', async (records) => {
        const end = [...records.getKeys()].filter(([name]) => name === topic).length;
        await records.put([topic, end], toFrame(wire));
      });
    },
    committed: (group, topic) =>
      past(place, CURSORS, 'msgpack', async (cursors) => Number(cursors.get([group, topic]) ?? 0), true),
    groups: () =>
      past(
        place,
        CURSORS,
        'msgpack',
        async (cursors) => Array.from(cursors.getKeys(), ([group]) => String(group)),
        true,
      ),
    destroy: async () => {
      await shutDown();
      await rm(folder, { recursive: true });
    },
  };
}

type Raw = import('lmdb').Database<unknown, [string, string | number]>;

/**
 * Looks into the file past the bus; LMDB lets several handles of it live side by side. Beside an open bus to read only: a
 * handle that may write asks for LMDB's write lock on this thread, while the writer of the other waits for this thread.
 */
async function past<T>(
  place: EmbeddedPlace,
  name: string,
  encoding: 'binary' | 'msgpack',
  look: (database: Raw) => Promise<T>,
  readOnly = false,
): Promise<T> {
  const file = open({ path: place.path, noSubdir: true, maxDbs: 512, overlappingSync: false, readOnly });
  try {
    return await look(file.openDB({ name, encoding }));
  } finally {
    await file.close();
  }
}
