import type { CollectionDefinition } from '../port.js';
import { indexKeys } from '../record/index-keys.js';
import { signatureOf } from '../record/signature.js';
import { upcast } from '../record/upcast.js';
import { idKey } from './binary-keys.js';
import { commit, type EmbeddedFile } from './file.js';
import type { DocumentRow, Tables } from './tables.js';
import { moveKeys, refuseTaken } from './writes.js';

/** Documents that get their keys in one commit. */
const CHUNK = 500;

/**
 * Makes every key anew when the declared indexes are not those that the file was written under. The signature goes first
 * and comes back last, so an interrupted run starts again. @throws StoreError duplicate-key for a new unique index
 */
export async function reindex<S>(
  file: EmbeddedFile,
  definition: CollectionDefinition<S>,
  tables: Tables,
): Promise<void> {
  const name = Buffer.from(definition.name);
  const signature = signatureOf(definition);
  if (tables.signatures.get(name) === signature) return;
  await commit(file, 0, () => {
    tables.signatures.removeSync(name);
    for (const index of tables.indexes.values()) index.clearSync();
  });
  for (let after: Buffer | undefined = Buffer.from([0]); after;)
    after = await rekeyChunk(file, definition, tables, after);
  await commit(file, 0, () => tables.signatures.putSync(name, signature));
}

async function rekeyChunk<S>(
  file: EmbeddedFile,
  definition: CollectionDefinition<S>,
  tables: Tables,
  start: Buffer,
): Promise<Buffer | undefined> {
  const found = [...tables.documents.getRange({ start, exclusiveStart: true, limit: CHUNK })];
  const bytes = found.reduce((sum, { value }) => sum + value.length, 0);
  if (found.length > 0)
    await commit(file, bytes, () =>
      found.forEach(({ key, value }) => rekey(definition, tables, key.toString('latin1'), value)),
    );
  return found.at(-1)?.key;
}

/** Version, sequence and stored state stay as they are: keys are no business of the reader. */
function rekey<S>(definition: CollectionDefinition<S>, tables: Tables, id: string, text: string): void {
  const row = JSON.parse(text) as DocumentRow; // written by the collection
  // Upcasters may change what they are given; the row keeps its own.
  const state = upcast(definition, structuredClone(row.state), row.schemaVersion);
  const keys = indexKeys(definition, state, id);
  refuseTaken(definition, tables, id, keys);
  tables.documents.putSync(idKey(id), JSON.stringify({ ...row, keys }));
  moveKeys(tables, id, {}, keys);
}
