import type { Level } from '@clearinghouse/contracts';
import { actor, caller, draft, given, party, providers, requestIn, today } from '../testing/samples.js';
import { takeNameOff } from './beneficiaries.js';
import { circulateRequest } from './circulation.js';
import { dueDecisions } from './due.js';
import { answerFollowUp, recordFollowUpSent } from './follow-up.js';
import { findInformal } from './informal.js';
import { CALENDARS } from './procedures/calendars.js';
import { proposePublicText } from './public-text.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { authenticateRequest } from './register.js';
import { countWrite, versionFor } from './version.js';

const READERS = {
  party: caller('permanent-mission', 'XAA'),
  committee: caller('committee-member'),
  experts: caller('expert'),
} as const;
/** The versions that those inside are told after writes, each of one go, of a request at version 10. */
function versions(request: Request, ...writes: ((request: Request) => RequestEvent[])[]) {
  const after = writes.reduce((state, write) => {
    const events = write(state);
    return countWrite(
      given(state, () => events),
      events,
    );
  }, request);
  const told = (level: keyof typeof READERS) => versionFor(READERS[level], level, 10 + writes.length, after);
  return [told('party'), told('committee'), told('experts')];
}
const { followUp, ...rest } = requestIn('circulated');
const waiting = { ...rest, followUp: { dueAt: followUp?.dueAt, status: 'not-due' } } as Request; // as before the letter
const due = (request: Request) => dueDecisions(request, { at: followUp?.dueAt ?? ('' as never), calendars: CALENDARS });
const silence = (request: Request) => answerFollowUp(request, 'no-reply', actor);
const sent = (request: Request) => recordFollowUpSent(request, today, 'OUT/1', actor);
const met = (request: Request) => answerFollowUp(request, 'met', actor);

describe('the version of those inside', () => {
  it('moves for the experts with every write, for the others not with what is the experts’ alone', () => {
    expect(versions(waiting, due)).toEqual([10, 10, 11]);
    expect(versions(waiting, due, silence)).toEqual([10, 10, 12]);
    expect(versions(waiting, due, sent, silence, met)).toEqual([12, 12, 14]);
  });

  it('moves once for a write that brings both, however much of it is hidden', () => {
    const both = (request: Request) => [...due(request), ...proposePublicText(request, 1, 'a text', actor)];
    expect(versions(waiting, both)).toEqual([11, 11, 11]);
    const informal = (sender?: string) => (request: Request) =>
      findInformal(request, { reason: 'non-state-sender', sender, senderAgrees: false }, actor);
    expect(versions(requestIn('submitted'), informal('Organization L (fictitious)'))).toEqual([11, 11, 11]);
    expect(versions(requestIn('submitted'), informal())).toEqual([11, 11, 11]);
  });

  it('is that of the request where nothing was hidden, and stays when nothing happened', () => {
    expect(versions(waiting, () => [])).toEqual([11, 11, 11]);
    expect(countWrite(waiting, [])).not.toHaveProperty('unseen');
  });
});

describe('the version of a State on whose behalf it is asked', () => {
  const mission = caller('permanent-mission', 'XAC');
  const told = (request: Request, level: Level = 'circulated') => versionFor(mission, level, 99, request);
  const regional = requestIn('registered', draft({ beneficiaries: [party('XAC'), party('XAD')] }));

  it('begins when the request is known to be authentic, and moves with what that State sees', () => {
    const authentic = given(regional, (each) => authenticateRequest(each, actor));
    expect(told(authentic)).toBe(1);
    expect(told(given(authentic, (each) => proposePublicText(each, 1, 'hidden', actor)))).toBe(1);
    const left = given(authentic, (each) => takeNameOff(each, party('XAD'), actor));
    expect(told(left)).toBe(2);
  });

  it('tells a provider nothing of how often it moved before circulation', () => {
    const acknowledged = given(
      requestIn('acknowledged', draft({ beneficiaries: [party('XAC'), party('XAD')] })),
      (each) => takeNameOff(each, party('XAD'), actor),
    );
    const circulated = given(acknowledged, (each) => circulateRequest(each, 'all', providers, actor, today));
    expect(versionFor(caller('provider-officer', 'XBB'), 'circulated', 99, circulated)).toBe(1);
    expect(told(circulated)).toBeGreaterThan(told(acknowledged));
  });
});
