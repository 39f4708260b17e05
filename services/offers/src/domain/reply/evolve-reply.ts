import type { Instant, ReplyLine, ReplyState, ReplyStep } from '@clearinghouse/contracts';
import type { Reply, StepTaken } from './reply.js';
import { ENTERED, INDICATED, type Parties, type ReplyEvent, STEPPED, WITHDRAWN } from './reply.events.js';

/** The reply after `event`, which happened at `at`. Nothing is refused here. */
export function evolveReply(reply: Reply | undefined, event: ReplyEvent, at: Instant): Reply {
  if (event.type === ENTERED) {
    const { edition, ...parties } = event.data;
    return { ...(reply ?? begun(parties)), ...parties, state: 'received', edition };
  }
  if (event.type === INDICATED) return indicated(reply, event.data, at);
  if (!reply) throw new Error(`${event.type} cannot be the first event of a reply`);
  if (event.type === STEPPED) return stepped(reply, event.data);
  return event.type === WITHDRAWN ? { ...reply, state: 'withdrawn' } : reply;
}

const begun = (parties: Parties) => ({ ...parties, state: 'received' as ReplyState, steps: [] });

/** An indication stands beside the provider's own lines, in the place of an earlier one about the same item. */
function indicated(
  reply: Reply | undefined,
  { issue, line, ...parties }: Parties & { readonly issue: number; readonly line: ReplyLine },
  at: Instant,
): Reply {
  if (!reply) return { ...begun(parties), edition: { no: 0, issue, lines: [line], givenAt: at } };
  const others = reply.edition.lines.filter((each) => each.answer !== 'indication' || each.itemNo !== line.itemNo);
  return { ...reply, edition: { ...reply.edition, lines: [...others, line] } };
}

const PASSED: Readonly<Record<ReplyStep, (reply: Reply) => Partial<Reply>>> = {
  shared: ({ edition }) => ({ shared: edition }),
  acknowledged: () => ({}),
  'requester-told': ({ edition }) => ({ told: edition }),
};

const stepped = (reply: Reply, taken: StepTaken): Reply => ({
  ...reply,
  ...PASSED[taken.step](reply),
  state: taken.step,
  steps: [...reply.steps, taken],
});

/** @throws Error when there is neither a reply nor an event to begin one */
export function evolveReplyAll(reply: Reply | undefined, events: readonly ReplyEvent[], at: Instant): Reply {
  const after = events.reduce<Reply | undefined>((each, event) => evolveReply(each, event, at), reply);
  if (!after) throw new Error('a reply begins with an event');
  return after;
}
