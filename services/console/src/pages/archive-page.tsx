import type { ArchiveProviderView, ArchiveRequestView } from '../api/views.js';
import { useArchive } from '../api/archive.js';
import { t } from '../messages/index.js';
import { ArchiveProvider } from '../parts/archive-provider.js';
import { ArchiveRequest } from '../parts/archive-request.js';
import { Link } from '../parts/link.js';
import { Empty, Loading, ProblemNotice } from '../parts/notices.js';
import { parts, usePath } from '../session/path.js';

function Requests() {
  const { data, error } = useArchive<ArchiveRequestView>('requests');
  if (!data) return error ? <ProblemNotice error={error} /> : <Loading />;
  return (
    <>
      <p className="archive-banner">{data.banner}</p>
      {data.items.length === 0 && <Empty text={t.archive.none} />}
      {data.items.map((request) => (
        <ArchiveRequest key={request.id} request={request} />
      ))}
    </>
  );
}

function Providers() {
  const { data, error } = useArchive<ArchiveProviderView>('providers');
  if (!data) return error ? <ProblemNotice error={error} /> : <Loading />;
  return (
    <>
      <p className="archive-banner">{data.banner}</p>
      <div className="cards">
        {data.items.map((provider) => (
          <ArchiveProvider key={provider.id} provider={provider} />
        ))}
      </div>
    </>
  );
}

export function ArchivePage() {
  const [, open] = parts(usePath());
  const providers = open === 'providers';
  return (
    <div className="archive">
      <div className="page-head">
        <h1>{t.archive.heading}</h1>
        <nav aria-label={t.archive.heading} className="subtabs">
          <Link to="/archive" current={providers ? undefined : 'page'}>
            {t.archive.requests}
          </Link>
          <Link to="/archive/providers" current={providers ? 'page' : undefined}>
            {t.archive.providers}
          </Link>
        </nav>
      </div>
      {providers ? <Providers /> : <Requests />}
    </div>
  );
}
