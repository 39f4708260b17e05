import type { Pages } from '../api/pages.js';
import type { ReplyView } from '../api/views.js';
import { showInstant, t } from '../messages/index.js';
import { isProvider } from '../session/session.js';
import { Listing } from './listing.js';

type Line = ReplyView['lines'][number];

const ReplyLine = ({ line }: { readonly line: Line }) => (
  <li>
    <p>
      <strong>{line.itemNo === null ? t.replies.otherHelp : t.replies.toItem(line.itemNo)}</strong>{' '}
      <span className="badge">{t.replies.answers[line.answer]}</span>
    </p>
    <p className="original">{line.text}</p>
    {line.conditions && (
      <p className="original">
        {t.replies.conditions}: {line.conditions}
      </p>
    )}
  </li>
);

const Reply = ({ reply }: { readonly reply: ReplyView }) => (
  <article className="reply">
    <h4>{reply.providerName}</h4>
    <p className="quiet">
      {t.replies.given} {showInstant(reply.givenAt)}
    </p>
    <ul className="reply-lines">
      {reply.lines.map((line) => (
        <ReplyLine key={line.itemNo ?? 'other'} line={line} />
      ))}
    </ul>
  </article>
);

/** Every reply whole, in the words of its provider. */
export const Replies = ({ pages }: { readonly pages: Pages<ReplyView> }) => (
  <section>
    <h3>{isProvider ? t.replies.headingOwn : t.replies.heading}</h3>
    <Listing pages={pages} empty={t.replies.none}>
      {(replies) => replies.map((reply) => <Reply key={reply.id} reply={reply} />)}
    </Listing>
  </section>
);
