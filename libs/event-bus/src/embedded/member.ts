import type { Worker } from '../delivery/group-work.js';

/** One subscription of a shared group in this process. */
export interface Member extends Worker {
  readonly concurrency: number;
}

/** The same member for the same aggregate, as long as nobody joins or leaves. */
export function memberFor(members: readonly Member[], subject: string): Member {
  const chosen = members[hash(subject) % Math.max(1, members.length)];
  if (!chosen) throw new Error('a stream without members takes no events');
  return chosen;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
