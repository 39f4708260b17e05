import { actor, caller, draft, given, party, requestIn } from '../testing/samples.js';
import { assertMayTakeOff, isBeneficiary, takeNameOff } from './beneficiaries.js';
import { levelOf } from './visibility.js';

const [XAC, XAD] = [party('XAC'), party('XAD')];
const regional = draft({ requester: party('ORG-R'), beneficiaries: [XAC, XAD] });
const mission = caller('permanent-mission', 'XAC');

describe('a regional request', () => {
  it('is read by those on whose behalf it is made, once it is authentic, as providers read it', () => {
    expect(levelOf(mission, requestIn('draft', regional))).toBeNull();
    expect(levelOf(mission, requestIn('registered', regional))).toBeNull();
    expect(levelOf(mission, requestIn('authenticated', regional))).toBe('circulated');
    expect(levelOf(mission, requestIn('withdrawn', regional))).toBeNull();
    expect(levelOf(caller('provider-officer', 'XAC'), requestIn('authenticated', regional))).toBeNull();
    expect(levelOf(caller('permanent-mission', 'XAE'), requestIn('authenticated', regional))).toBeNull();
  });

  it('goes on for the others when one takes its name off', () => {
    const left = given(requestIn('circulated', regional), (request) => takeNameOff(request, XAC, actor));
    expect(left).toMatchObject({ status: 'circulated', content: { beneficiaries: ['XAD'] } });
    expect(isBeneficiary(mission, left)).toBe(false);
    const none = given(left, (request) => takeNameOff(request, XAD, actor));
    expect(none.content).not.toHaveProperty('beneficiaries');
    expect(() => takeNameOff(none, XAD, actor)).toThrow('REQUEST.NOT_A_BENEFICIARY');
  });

  it('tells those who have the request, and the State itself', () => {
    const [event] = takeNameOff(requestIn('circulated', regional), XAC, actor);
    expect(event?.audience).toEqual({
      levels: ['experts', 'committee'],
      parties: ['ORG-R', ...(event?.data as { addressees: string[] }).addressees, 'XAC'],
    });
  });

  it('lets a State speak for itself only, and a registrar for whoever wrote', () => {
    expect(() => assertMayTakeOff(mission, XAC)).not.toThrow();
    expect(() => assertMayTakeOff(caller('registrar'), XAD)).not.toThrow();
    expect(() => assertMayTakeOff(mission, XAD)).toThrow('ACCESS.FORBIDDEN');
    expect(() => assertMayTakeOff(caller('permanent-mission', 'ORG-R'), XAC)).toThrow('ACCESS.FORBIDDEN');
  });
});
