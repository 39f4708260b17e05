import {
  type AttachmentId,
  ATTACHMENT_VISIBILITIES,
  type AttachmentVisibility,
  type LocalDate,
  REQUEST_STATES,
} from '@clearinghouse/contracts';
import { actor, caller, now, requestId, requestIn } from '../../testing/samples.js';
import { type Attachment, evolveAttachment } from './attachment.js';
import { changeVisibility } from './visibility-change.js';

const file = (visibility: AttachmentVisibility): Attachment => ({
  ...{ requestId, name: 'Annex.pdf', bytes: 10, sha256: 'ab'.repeat(32), begunAt: now },
  ...{ status: 'complete', received: 1, type: 'application/pdf', visibility },
});
const receipt = {
  reference: 'NV/5',
  dateReceived: '2026-03-02' as LocalDate, // a day that exists
  scan: 'a-2' as AttachmentId, // an id written by hand
};
const mission = caller('permanent-mission', 'XAA');
const drafter = caller('drafter', 'XAA');
const [registrar, expert] = [caller('registrar'), caller('expert')];
const change = (
  from: AttachmentVisibility,
  to: AttachmentVisibility,
  who = mission,
  state: (typeof REQUEST_STATES)[number] = 'circulated',
  paper?: typeof receipt,
) => changeVisibility(file(from), requestIn(state), { visibility: to, receipt: paper }, who, actor);

describe('the visibility of an attachment', () => {
  it.each([mission, drafter, registrar, expert])('is narrowed by $role in every state of the request', (who) => {
    for (const state of REQUEST_STATES) {
      const events = change('public', 'party', who, state);
      expect(events.reduce<Attachment | undefined>(evolveAttachment, file('public'))).toEqual(file('party'));
    }
  });

  it('is widened by the requester alone: its Mission, or whoever drafts while it is a draft', () => {
    const wider = ATTACHMENT_VISIBILITIES.slice(2);
    for (const to of wider) {
      expect(change('party', to)).toHaveLength(1);
      expect(change('party', to, drafter, 'draft')).toHaveLength(1);
      for (const who of [drafter, expert]) expect(() => change('party', to, who)).toThrow('ACCESS.FORBIDDEN');
      expect(() => change('party', to, expert, 'draft')).toThrow('ACCESS.FORBIDDEN');
    }
  });

  it('is widened by a registrar from the paper of the State, and freely while he or she drafts', () => {
    expect(() => change('party', 'public', registrar)).toThrow('PAPER.NO_RECEIPT');
    const [widened] = change('party', 'public', registrar, 'circulated', receipt);
    expect(widened?.data).toEqual({ visibility: 'public', receipt });
    expect(change('party', 'public', registrar, 'draft')).toHaveLength(1);
    expect(() => change('party', 'public', mission, 'circulated', receipt)).toThrow('PAPER.NOT_ON_PAPER');
  });

  it('is hidden from the State’s own side by a registrar alone', () => {
    for (const who of [mission, drafter, expert]) expect(() => change('party', 'experts', who)).toThrow('FORBIDDEN');
    expect(change('party', 'experts', registrar)).toHaveLength(1);
  });

  it('stays when it is what it was, and is none of what was removed', () => {
    expect(change('party', 'party')).toEqual([]);
    const removed = { ...file('party'), status: 'removed' } as const;
    const again = () => changeVisibility(removed, requestIn('circulated'), { visibility: 'party' }, mission, actor);
    expect(again).toThrow('ATTACHMENT.WRONG_STATE');
  });
});
