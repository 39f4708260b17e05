import type { ArchiveRequestView } from '../api/views.js';
import { t } from '../messages/index.js';

type Source = ArchiveRequestView['sources'][number];

const name = ({ title, key, url }: Source): string => title ?? url ?? key ?? '';

/** Addresses are shown in full, so that they survive on paper. */
export const Sources = ({ sources }: { readonly sources: readonly Source[] }) => (
  <div className="sources">
    <p className="quiet">{t.archive.sources}</p>
    <ul className="plain">
      {sources.map((source) => (
        <li key={`${source.key} ${source.url}`}>
          {name(source)}
          {source.url && source.url !== name(source) && <> · {source.url}</>}
        </li>
      ))}
    </ul>
  </div>
);
