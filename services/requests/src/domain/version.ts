import type { Caller, Level } from '@clearinghouse/contracts';
import type { Request } from './request.js';

/**
 * The version that a reader is told. The public and providers change nothing of a request, so theirs counts only what they
 * can see; a beneficiary, who may take its name off, has that of the request itself.
 */
export function versionFor({ role }: Caller, level: Level, version: number, { seen }: Request): number {
  if (level === 'public') return Math.max(seen?.public ?? 1, 1);
  if (level === 'circulated' && role === 'provider-officer') return Math.max(seen?.circulated ?? 1, 1);
  return version;
}
