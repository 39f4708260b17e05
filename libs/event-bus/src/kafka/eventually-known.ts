import { faultOf } from './kafka-fault.js';

const NOT_YET = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION']);
const PAUSE_MS = 100;
const LOOKS = 100;

/** A topic that was just made, or whose leader changes, is not known to every part of the cluster at once. Looks for about 10 s. */
export async function eventuallyKnown<T>(question: () => Promise<T>): Promise<T> {
  for (let left = LOOKS; ; left -= 1) {
    try {
      return await question();
    } catch (error) {
      if (left === 0 || !NOT_YET.has(faultOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
