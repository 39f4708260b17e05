import { useState } from 'react';
import { usePages } from '../api/pages.js';
import type { ProgrammeView } from '../api/views.js';
import { t } from '../messages/index.js';
import { NO_FILTER, programmeFits } from '../parts/filter.js';
import { Filters } from '../parts/filters.js';
import { Listing } from '../parts/listing.js';
import { Empty } from '../parts/notices.js';
import { ProgrammeList } from '../parts/programme-list.js';
import { isProvider, session } from '../session/session.js';

/** A provider's own page names its own programmes; everybody else's names all that the caller may see. */
const path = isProvider && session.party ? `/offers?provider=${encodeURIComponent(session.party)}` : '/offers';

export function ProgrammesPage() {
  const [filter, setFilter] = useState(NO_FILTER);
  const pages = usePages<ProgrammeView>('programmes', path, { limit: 200 });
  const fitting = pages.items?.filter((programme) => programmeFits(filter, programme)) ?? null;
  return (
    <>
      <div className="page-head">
        <h1>{isProvider ? t.programmes.ownHeading : t.programmes.heading}</h1>
        {!isProvider && <p>{t.programmes.intro}</p>}
      </div>
      {!isProvider && <Filters filter={filter} set={setFilter} count={fitting?.length ?? null} />}
      <Listing pages={pages} empty={isProvider ? t.programmes.noneOwn : t.programmes.none}>
        {() => (fitting?.length ? <ProgrammeList programmes={fitting} /> : <Empty text={t.programmes.noneFits} />)}
      </Listing>
    </>
  );
}
