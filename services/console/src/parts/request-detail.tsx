import { useQuery } from '@tanstack/react-query';
import { read } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { ReplyView, RequestView, SuggestionListView } from '../api/views.js';
import { showDay, t } from '../messages/index.js';
import { isExpert, isState, readsHistory, readsLetters, readsReplies } from '../session/session.js';
import { Facts } from './facts.js';
import { History } from './history.js';
import { NeedItem } from './need-item.js';
import { Loading, ProblemNotice } from './notices.js';
import { Replies } from './replies.js';
import { RequestLetters } from './request-letters.js';
import { StateBadge } from './state-badge.js';

const readsSuggestions = isExpert || isState;
const MOST_ITEMS = 100;

function Head({ request }: { readonly request: RequestView }) {
  const { dateOfRequest, circulatedOn, addressees } = request;
  return (
    <header className="detail-head">
      <p className="detail-party">{request.requesterName}</p>
      <h2>{request.title ?? t.requests.untitled}</h2>
      <p>{request.state && <StateBadge state={request.state} />}</p>
      <Facts
        facts={[
          [t.requests.number, request.number],
          [t.requests.dated, dateOfRequest && showDay(dateOfRequest)],
          [t.requests.circulatedOn, circulatedOn && showDay(circulatedOn)],
          [t.requests.reference, request.reference],
          [t.requests.procedure, request.procedure && t.procedures[request.procedure]],
          [t.requests.addressees, addressees && addressees.length > 0 && t.requests.addresseeCount(addressees.length)],
        ]}
      />
      {request.memorandum && (
        <section>
          <h3>{t.requests.memorandum}</h3>
          <p className="original">{request.memorandum}</p>
        </section>
      )}
    </header>
  );
}

function Items({ request }: { readonly request: RequestView }) {
  const path = `/suggestions?requestId=${encodeURIComponent(request.id)}`;
  const lists = usePages<SuggestionListView>('suggestions', path, { enabled: readsSuggestions, limit: MOST_ITEMS });
  return (
    <section>
      <h3>{t.requests.needItems}</h3>
      {request.items.length === 0 && <p>{t.requests.memorandumOnly}</p>}
      {lists.error && <ProblemNotice error={lists.error} again={lists.again} />}
      {request.items.map((item) => (
        <NeedItem
          key={item.no}
          item={item}
          list={lists.items?.find(({ itemNo }) => itemNo === item.no)}
          matched={readsSuggestions && lists.items !== undefined}
        />
      ))}
    </section>
  );
}

/** A request as the caller may see it, with what belongs to it. */
export function RequestDetail({ id }: { readonly id: string }) {
  const path = `/requests/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: ['requests', path], queryFn: ({ signal }) => read<RequestView>(path, signal) });
  const replies = usePages<ReplyView>('replies', `${path}/replies`, { enabled: readsReplies });
  if (!query.data) return query.error ? <ProblemNotice error={query.error} /> : <Loading />;
  return (
    <article className="detail">
      <Head request={query.data} />
      <Items request={query.data} />
      {readsReplies && query.data.circulatedOn && <Replies pages={replies} />}
      {readsLetters && <RequestLetters requestId={id} />}
      {readsHistory && <History path={path} />}
    </article>
  );
}
