import { useState } from 'react';
import { usePages } from '../api/pages.js';
import type { RequestView } from '../api/views.js';
import { t } from '../messages/index.js';
import { NO_FILTER, requestFits } from '../parts/filter.js';
import { Filters } from '../parts/filters.js';
import { Listing } from '../parts/listing.js';
import { Empty } from '../parts/notices.js';
import { RequestDetail } from '../parts/request-detail.js';
import { RequestList } from '../parts/request-list.js';
import { Split } from '../parts/split.js';
import { parts, usePath } from '../session/path.js';
import { isProvider, isState } from '../session/session.js';

const heading = isState ? t.requests.ownHeading : isProvider ? t.requests.circulatedHeading : t.requests.heading;
const none = isState ? t.requests.noneOwn : isProvider ? t.requests.noneCirculated : t.requests.none;

/** What others have published stands on a page of its own: this one is the caller's own desk. */
const onDesk = ({ level }: RequestView): boolean => level !== 'public';

export function RequestsPage() {
  const [, open] = parts(usePath());
  const [filter, setFilter] = useState(NO_FILTER);
  const pages = usePages<RequestView>('requests', '/requests', { limit: 100 });
  const desk = pages.items?.filter(onDesk);
  const fitting = desk?.filter((request) => requestFits(filter, request)) ?? null;
  const shown = open ?? fitting?.[0]?.id ?? null;
  return (
    <Split
      heading={heading}
      intro={isProvider ? t.requests.byCirculation : undefined}
      opened={open !== null}
      back="/requests"
      list={
        <>
          <Filters filter={filter} set={setFilter} count={fitting?.length ?? null} />
          <Listing pages={{ ...pages, items: desk }} empty={none}>
            {() =>
              fitting?.length ? <RequestList requests={fitting} open={shown} /> : <Empty text={t.requests.noneFits} />
            }
          </Listing>
        </>
      }
      detail={shown && <RequestDetail key={shown} id={shown} />}
    />
  );
}
