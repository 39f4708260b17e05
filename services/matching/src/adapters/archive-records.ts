import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  ProvidersFile,
  RepliesFile,
  RequestsFile,
  type RecordedProvider,
  type RecordedReply,
  type RecordedRequest,
} from '../domain/archive/archive-schemas.js';

/** `data/` at the root of the repository, seen from `src/adapters` and from `dist/adapters` alike. */
const DATA = join(__dirname, '..', '..', '..', '..', 'data');

const read = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
  schema.parse(JSON.parse(readFileSync(join(DATA, name), 'utf8')));

/** The public records of 2004-2024, read once and never changed. @throws ZodError at start when a file does not fit */
@Injectable()
export class ArchiveRecords {
  readonly requests: readonly RecordedRequest[] = read('requests.json', RequestsFile).records;
  readonly providers: readonly RecordedProvider[] = read('providers.json', ProvidersFile).records;
  readonly replies: readonly RecordedReply[] = read('replies.json', RepliesFile).records;
}
