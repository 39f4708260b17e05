import type { ReplyId, ReplyView } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { type Edition, passedOn, type Reply } from './reply.js';
import type { Reader } from './reply-access.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: Reply;
}

/** The provider and the experts read all of a reply; everybody else what was passed on. */
export const readsWhole = (reader: Reader): boolean => reader === 'experts' || reader === 'provider';

/** The reply as this reader may see it; undefined when it was not passed on to it. */
export function replyViewOf({ id, version, state: reply }: Row, reader: Reader): ReplyView | undefined {
  if (readsWhole(reader)) return wholeView(id, version, reply);
  const edition = reader === 'requester' ? reply.told : reply.shared;
  if (!edition) return undefined;
  const passed = reader === 'requester' ? 'requester-told' : 'shared';
  const state = reply.state === 'withdrawn' ? 'withdrawn' : passed;
  // Version and edition would tell of what this reader was not shown: it counts what was passed on to it.
  const times = reply.steps.filter(({ step }) => step === passed).length || 1; // none: told before steps were recorded
  return { ...viewOf(id, reply, edition), version: times, edition: times, state, lines: passedOn(edition.lines) };
}

/** For the provider and the experts: the last edition with all that is private, the steps, and the version to change. */
function wholeView(id: string, version: number, reply: Reply): ReplyView {
  const { edition, state, steps } = reply;
  return {
    ...viewOf(id, reply, edition),
    ...{ version, state, lines: [...edition.lines], steps: [...steps] },
    ...(edition.paper !== undefined && { paper: edition.paper }),
  };
}

const viewOf = (id: string, { requestId, provider }: Reply, { no, issue, givenAt, validUntil }: Edition) => ({
  id: id as ReplyId, // of a document of ours
  ...{ requestId, issue, provider, providerName: partyName(provider), edition: no, givenAt },
  ...(validUntil !== undefined && { validUntil }),
});
