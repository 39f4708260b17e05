import type { ArchiveRequestView } from '../api/views.js';
import { inOrder, t } from '../messages/index.js';
import { Facts } from './facts.js';
import { Reasons } from './reasons.js';
import { Sources } from './sources.js';

type Item = ArchiveRequestView['items'][number];

const topicRemark = ({ topic }: Item): string | undefined =>
  topic === 'stated' ? t.archive.stated : topic === 'inferred' ? t.archive.inferred : undefined;

function OnFile({ item }: { readonly item: Item }) {
  const onFile = [...item.onFile].sort((a, b) => inOrder(a.provider, b.provider));
  if (onFile.length === 0) return item.remark ? <p className="quiet">{item.remark}</p> : null;
  return (
    <>
      <h4>{t.archive.onFile}</h4>
      <ul className="plain on-file">
        {onFile.map(({ providerId, provider, text, url, reasons }) => (
          <li key={providerId}>
            <strong>{provider}</strong>
            <p>{text}</p>
            <Reasons reasons={reasons} />
            {url && <p className="quiet">{url}</p>}
          </li>
        ))}
      </ul>
      {item.remark && <p className="quiet">{item.remark}</p>}
    </>
  );
}

const ArchiveItem = ({ item }: { readonly item: Item }) => (
  <div className="side-by-side">
    <div>
      <h3>{t.item.number(item.no)}</h3>
      <p>{item.text}</p>
      <p className="quiet">{topicRemark(item)}</p>
      {item.codes.length > 0 && (
        <p className="quiet">
          {t.archive.coding}: {item.codes.join(', ')}
        </p>
      )}
    </div>
    <div>
      <OnFile item={item} />
    </div>
  </div>
);

/** A dated public record beside what was on file; two facts, no verdict. */
export const ArchiveRequest = ({ request }: { readonly request: ArchiveRequestView }) => (
  <article className="card record">
    <h2>{request.requester ?? t.archive.requesterNotRecorded}</h2>
    <Facts
      facts={[
        [t.requests.dated, request.date],
        [t.archive.recordedResponse, request.recordedResponse ?? t.archive.noResponse],
      ]}
    />
    {request.items.map((item) => (
      <ArchiveItem key={item.no} item={item} />
    ))}
    {request.notes.length > 0 && (
      <details>
        <summary>{t.archive.notes}</summary>
        <ul>
          {request.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    )}
    <Sources sources={request.sources} />
  </article>
);
