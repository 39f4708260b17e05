import type { RequestView } from '../api/views.js';
import { showDay, t } from '../messages/index.js';
import { isState } from '../session/session.js';
import { Link } from './link.js';
import { StateBadge } from './state-badge.js';

const dateOf = ({ circulatedOn, dateOfRequest }: RequestView): string | undefined =>
  circulatedOn ? `${t.requests.circulatedOn} ${showDay(circulatedOn)}` : dateOfRequest && showDay(dateOfRequest);

const titleOf = ({ title, items }: RequestView): string =>
  title ?? items.find(({ text }) => text)?.text ?? t.requests.untitled;

function Entry({ request, open }: { readonly request: RequestView; readonly open: boolean }) {
  return (
    <li>
      <Link to={`/requests/${encodeURIComponent(request.id)}`} current={open ? 'true' : undefined} className="entry">
        <span className="entry-title">{titleOf(request)}</span>
        <span className="entry-line">
          {!isState && <span>{request.requesterName}</span>}
          <span>{dateOf(request)}</span>
        </span>
        <span className="entry-line">
          {request.state && <StateBadge state={request.state} />}
          {request.number && <span>{request.number}</span>}
          <span>{t.requests.items(request.items.length)}</span>
        </span>
      </Link>
    </li>
  );
}

interface Props {
  readonly requests: readonly RequestView[];
  readonly open: string | null;
}

export const RequestList = ({ requests, open }: Props) => (
  <ul className="entries">
    {requests.map((request) => (
      <Entry key={request.id} request={request} open={request.id === open} />
    ))}
  </ul>
);
