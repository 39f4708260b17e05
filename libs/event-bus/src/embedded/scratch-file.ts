import { open, type RootDatabase } from 'lmdb';

/** A file for tests of this folder; the system's own is opened by libs/document-store. */
export const openScratchFile = (path: string): RootDatabase => open({ path, maxDbs: 32, noSubdir: true });
