import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { Briefing, BriefingFact } from '../domain/briefing.js';

export const briefings: CollectionDefinition<Briefing> = {
  name: 'briefings',
  schemaVersion: 1,
  indexes: {
    every: { kind: 'ordered', key: ({ until }) => until },
    issued: { kind: 'ordered', key: ({ until, state }) => (state === 'issued' ? until : undefined) },
  },
};

/** One document an event, so that an event that comes twice counts once. */
export const briefingFacts: CollectionDefinition<BriefingFact> = {
  name: 'briefing-facts',
  schemaVersion: 1,
  history: false,
  indexes: { day: { kind: 'ordered', key: ({ on }) => on } },
};
