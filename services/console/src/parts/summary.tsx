import type { RequestView } from '../api/views.js';
import { showDay, t } from '../messages/index.js';
import { Facts } from './facts.js';

/** The published part of a request: nothing else of it reaches this page. */
export const Summary = ({ request }: { readonly request: RequestView }) => (
  <article className="card">
    <h2>{request.requesterName}</h2>
    {request.title && <p className="detail-party">{request.title}</p>}
    <ul className="plain">
      {request.items.map(({ no, text }) => (
        <li key={no} className="original">
          {text}
        </li>
      ))}
    </ul>
    <Facts
      facts={[
        [t.requests.dated, request.dateOfRequest && showDay(request.dateOfRequest)],
        [t.requests.number, request.number],
      ]}
    />
  </article>
);
