import { keptKey } from './kept-key.js';

/** What checkpoints are signed with when nothing else was set: made at the first start, readable by its owner only. */
export const storedCheckpointKey = (dataFolder: string): Promise<Uint8Array> => keptKey(dataFolder, 'checkpoint-key');
