import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { ProgrammeFields, RequestDraftSchema } from '@clearinghouse/contracts';
import { z } from 'zod';
import type { Schema } from './cell-kind.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { type Row, Unreadable } from './row.js';

export type Into = 'requests' | 'offers';

const schemaOf = (into: Into): Schema =>
  z.toJSONSchema(into === 'offers' ? ProgrammeFields : RequestDraftSchema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema; // a JSON Schema has these

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Unreadable(['cannot be opened']);
  });
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable(['not UTF-8']);
  }
}

/** The rows of a file, by the ending of its name. @throws Unreadable */
export async function readRows(path: string, into: Into): Promise<Row[]> {
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return readJson(await textOf(path));
  if (ending === '.csv') return readCsv(await textOf(path), schemaOf(into));
  throw new Unreadable(['neither .json nor .csv']);
}
