import { usePages } from '../api/pages.js';
import type { ProgrammeView, RequestView } from '../api/views.js';
import { t } from '../messages/index.js';
import { Listing } from '../parts/listing.js';
import { ProgrammeList } from '../parts/programme-list.js';
import { Summary } from '../parts/summary.js';

/** What everybody may see: summaries that States agreed to publish, and programmes on offer. */
export function PublicPage() {
  const requests = usePages<RequestView>('requests', '/requests');
  const programmes = usePages<ProgrammeView>('programmes', '/offers', { limit: 200 });
  return (
    <>
      <section aria-labelledby="summaries">
        <div className="page-head">
          <h1 id="summaries">{t.requests.publicHeading}</h1>
          <p>{t.requests.publicIntro}</p>
        </div>
        <Listing
          pages={{ ...requests, items: requests.items?.filter(({ level }) => level === 'public') }}
          empty={t.requests.nonePublic}
        >
          {(items) => (
            <div className="cards">
              {items.map((request) => (
                <Summary key={request.id} request={request} />
              ))}
            </div>
          )}
        </Listing>
      </section>
      <section aria-labelledby="on-offer">
        <div className="page-head">
          <h1 id="on-offer">{t.programmes.heading}</h1>
          <p>{t.programmes.intro}</p>
        </div>
        <Listing pages={programmes} empty={t.programmes.none}>
          {(items) => <ProgrammeList programmes={items} />}
        </Listing>
      </section>
    </>
  );
}
