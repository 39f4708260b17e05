import type { Audience, Caller, PartyCode, Role } from '@clearinghouse/contracts';
import { hears } from './hears.js';

const party = (code: string): PartyCode => code as PartyCode; // of the form that the schema wants
const caller = (role: Role, code?: string): Caller => ({ subject: 'p', role, party: code ? party(code) : null });
const audience = (levels: Audience['levels'], ...parties: string[]): Audience => ({
  levels,
  parties: parties.map(party),
});

describe('who hears of an event', () => {
  const submitted = audience(['experts', 'committee'], 'XBA');
  const circulated = audience(['experts', 'committee'], 'XBA', 'XBP');

  it('tells nothing to a provider before circulation', () => {
    expect(hears(caller('provider-officer', 'XBP'), submitted)).toBe(false);
    expect(hears(caller('provider-officer', 'XBP'), circulated)).toBe(true);
    expect(hears(caller('provider-officer', 'XBQ'), circulated)).toBe(false);
  });

  it('tells the requester, the experts and the Committee', () => {
    expect(hears(caller('permanent-mission', 'XBA'), submitted)).toBe(true);
    expect(hears(caller('expert'), submitted)).toBe(true);
    expect(hears(caller('committee-member'), submitted)).toBe(true);
  });

  it('keeps what is for experts from Committee members', () => {
    expect(hears(caller('committee-member'), audience(['experts']))).toBe(false);
    expect(hears(caller('registrar'), audience(['experts']))).toBe(true);
  });

  it('tells everybody what is public, and nobody what has no audience', () => {
    expect(hears(caller('provider-officer', 'XBQ'), audience(['public']))).toBe(true);
    expect(hears(caller('administrator'), audience(['public']))).toBe(true);
    expect(hears(caller('expert'), audience([]))).toBe(false);
  });

  it('does not take a party from a role that speaks for none', () => {
    expect(hears(caller('administrator', 'XBA'), submitted)).toBe(false);
  });
});
