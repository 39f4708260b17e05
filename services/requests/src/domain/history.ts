import type { Level } from '@clearinghouse/contracts';
import { DRAFTED, EDITED } from './request.events.js';

const INSIDE: readonly Level[] = ['party', 'committee', 'experts'];

export const showsHistory = (level: Level): boolean => INSIDE.includes(level);

/** Drafting is the State's own business: how often it changed its mind is seen by nobody else, also later. */
export const showsEntry = (level: Level, type: string): boolean =>
  level === 'party' || ![DRAFTED, EDITED].includes(type);
