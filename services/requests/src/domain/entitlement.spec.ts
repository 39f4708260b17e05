import { caller, requestIn, XAA } from '../testing/samples.js';
import { actorOf } from './actor.js';
import { assertMayAct, assertSpeaksFor } from './entitlement.js';

describe('acting on a request', () => {
  const request = requestIn('circulated');

  it('is for its State and for those who see what the experts see', () => {
    for (const who of [caller('permanent-mission', 'XAA'), caller('expert'), caller('registrar')])
      expect(() => assertMayAct(who, request)).not.toThrow();
  });

  it('is forbidden to those who only read it, and reveals nothing to those who do not', () => {
    for (const who of [caller('committee-member'), caller('provider-officer', 'XBB')])
      expect(() => assertMayAct(who, request)).toThrow('ACCESS.FORBIDDEN');
    for (const who of [caller('permanent-mission', 'XBB'), caller('administrator')])
      expect(() => assertMayAct(who, request)).toThrow('REQUEST.NOT_FOUND');
  });

  it('is speaking for oneself, or entering what came on paper from anybody', () => {
    expect(() => assertSpeaksFor(caller('permanent-mission', 'XBB'), XAA)).toThrow('ACCESS.FORBIDDEN');
    expect(() => assertSpeaksFor(caller('permanent-mission', 'XAA'), XAA)).not.toThrow();
    expect(() => assertSpeaksFor(caller('registrar'), XAA)).not.toThrow();
  });

  it('names the person by id, with the role, and a reason if there is one', () => {
    expect(actorOf(caller('expert'))).toEqual({ by: 'the-expert', role: 'expert' });
    expect(actorOf(caller('expert'), 'a reason')).toMatchObject({ why: 'a reason' });
  });
});
