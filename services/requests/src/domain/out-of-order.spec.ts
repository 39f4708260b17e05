import { actor, draft, given, now, party, requestId, requestIn, today } from '../testing/samples.js';
import { evolveAttachment } from './attachments/attachment.js';
import { evolveCandidate } from './candidate.js';
import { setCandidateAside } from './candidates.js';
import { closeRequest } from './closing.js';
import { changeConsents } from './consents.js';
import { commentOnDraft } from './clearing.js';
import { editDraft } from './draft.js';
import { evolve } from './evolve.js';
import { answerFollowUp } from './follow-up.js';
import { postSummary } from './posting.js';
import { acknowledgeRequest, authenticateRequest, registerNumber } from './register.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { OBJECTED, SENDER_RECORDED, WINDOW_CLOSED } from './procedure.events.js';

// Facts are never refused; a history that no decision of ours made says so instead of becoming some state.
const first = ([event]: readonly RequestEvent[]): RequestEvent => {
  if (!event) throw new Error('nothing happened');
  return event;
};

describe('a history that nobody can have made', () => {
  it('does not begin in the middle', () => {
    const edited = first(editDraft(requestIn('draft'), draft(), actor));
    expect(() => evolve(undefined, edited)).toThrow('draft-edited cannot be the first event');
    expect(() => evolve(undefined, first(commentOnDraft(requestIn('draft'), 'a', actor, now)))).toThrow('first event');
    const authenticated = first(authenticateRequest(requestIn('registered'), actor));
    expect(() => evolve(undefined, authenticated)).toThrow('first event of a request');
    expect(() => evolveAttachment(undefined, { type: 'chunk-received', data: { no: 1 }, ...actor })).toThrow('first');
    const noted = { status: 'noted', requester: party('XAA'), source: { kind: 'survey', title: 'S' } } as const;
    const [aside] = setCandidateAside({ ...noted, passage: 'p', notedAt: now }, undefined, actor);
    expect(() => evolveCandidate(undefined, aside as never)).toThrow('first event of a candidate'); // there is one
  });

  it('takes no step for which a number is missing, and posts nothing too early', () => {
    const bare = { ...requestIn('registered'), number: undefined } as never as Request; // as nobody made it
    const authenticated = first(authenticateRequest(requestIn('registered'), actor));
    expect(() => evolve(bare, authenticated)).toThrow('without number');
    const acknowledged = first(acknowledgeRequest(requestIn('authenticated'), actor, now));
    expect(() => evolve(requestIn('submitted'), acknowledged)).toThrow('without number');
    const closed = closeRequest(requestIn('acknowledged'), 'met', actor).at(-1) as RequestEvent; // it ends with closing
    expect(() => evolve(requestIn('submitted'), closed)).toThrow('closed before it was taken on');
    const posted = first(postSummary(requestIn('circulated'), actor));
    expect(() => evolve(requestIn('registered'), posted)).toThrow('posted too early');
  });

  it('leaves alone what is about something that is not there', () => {
    const plain = requestIn('acknowledged', draft({ procedure: 'not-recorded' }));
    const about = { requester: party('XAA'), title: 'Licensing officers' };
    const answered = first(answerFollowUp(requestIn('circulated'), 'met', actor));
    expect(evolve(plain, answered)).toEqual(plain);
    const window = { ...about, purpose: 'posting', dueAt: now, outcome: 'no-objection-received' } as const;
    const told = { levels: [], parties: [] };
    expect(evolve(plain, { type: WINDOW_CLOSED, data: { ...window, items: [] }, audience: told, ...actor })).toEqual(
      plain,
    );
    const sender = { type: SENDER_RECORDED, data: { sender: 'K', senderAgrees: true }, ...actor } as const;
    expect(evolve(plain, sender)).toEqual(plain);
    const objection = { ...about, by: 'person-1', purpose: 'circulation' } as const;
    const objected = evolve(plain, { type: OBJECTED, data: { ...objection, items: [2] }, audience: told, ...actor });
    expect(objected.objections).toEqual({ circulation: [2] });
    const taken = first(changeConsents(requestIn('submitted'), 2, draft().items[0]?.consents ?? ({} as never), actor));
    expect(evolve(requestIn('submitted'), taken).objections).toEqual({ circulation: [], posting: [] });
  });
});

describe('a request of an older version of the program', () => {
  it('keeps who drafted it, and where it was imported from, when it is submitted', () => {
    const origin = { source: 'list', key: '7', batch: 'b-1', acceptedAt: now };
    const imported = { ...requestIn('draft'), origin } as Request;
    const after = given(imported, (each) => [
      {
        type: 'clearinghouse.request-submitted.v1',
        data: { ...each.content, by: 'person-9' },
        audience: { levels: [], parties: [] },
        ...actor,
      },
    ]);
    expect(after).toMatchObject({ status: 'submitted', enteredBy: 'person-1', origin });
    expect(after).not.toHaveProperty('procedureVersion');
  });

  it('has a number of its id and year', () => {
    expect(registerNumber(requestId, now)).toBe('2026/7F3A-91C2-0B4D');
    expect(registerNumber('r-' as never, now)).toBe('2026/'); // not an id, and no crash
    expect(today).toMatch(/^2026/);
  });
});
