import type { ArchiveProviderView } from '../api/views.js';
import { t } from '../messages/index.js';
import { Facts } from './facts.js';
import { Sources } from './sources.js';

export const ArchiveProvider = ({ provider }: { readonly provider: ArchiveProviderView }) => (
  <article className="card record">
    <h2>{provider.name}</h2>
    <p>{provider.what ?? t.archive.notOnFile}</p>
    <Facts
      facts={[
        [t.archive.where, provider.regionText],
        [t.archive.conditions, provider.conditions],
      ]}
    />
    <Sources sources={provider.sources} />
  </article>
);
