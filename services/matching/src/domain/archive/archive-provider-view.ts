import type { ArchiveProviderView } from '@clearinghouse/contracts';
import type { z } from 'zod';
import type { RecordedProvider } from './archive-schemas.js';

type View = z.output<typeof ArchiveProviderView>;

/** What the source says of a provider; where only its name is on file, `what` is null and nothing is made up. */
export const archiveProviderView = (provider: RecordedProvider): View => ({
  id: provider.id,
  name: provider.name,
  kind: provider.kind,
  what: provider.contentSeen === 'none' ? null : provider.what,
  regionText: provider.regionText,
  conditions: provider.conditions,
  sources: provider.source,
});

const collator = new Intl.Collator('en');

export const byName = (views: readonly View[]): View[] =>
  [...views].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
