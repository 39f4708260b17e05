import { keptKey } from './kept-key.js';

/** What tokens are signed with when nothing else was set. */
export const storedTokenKey = (dataFolder: string): Promise<Uint8Array> => keptKey(dataFolder, 'token-key');
