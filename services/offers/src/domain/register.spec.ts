import { type ContactId, instant, INSTRUMENTS, type LocalDate, type ProgrammeId } from '@clearinghouse/contracts';
import { actor, caller, offered, party } from '../testing/samples.js';
import { actorOf } from './actor.js';
import { adherenceOf } from './adherence.js';
import { type Contact, contactIdOf, contactViewOf, partKeys } from './contact.js';
import { assertMayAct, assertSpeaksFor } from './entitlement.js';
import { evolveAll } from './evolve.js';
import { retireProgramme } from './offering.js';
import { isShownTo, practiceKey, practiceViewOf, type VolunteeredPractice } from './practice.js';
import { markSent, renewalDraft, staleOf } from './renewal.js';

// What is kept of providers and States beside programmes and replies.
const [XAA, XBB, XCC] = [party('XAA'), party('XBB'), party('XCC')];
const day = (text: string) => text as LocalDate; // written by hand
const details = { part: 'office' as const, office: 'Licensing', email: 'office@example.org' };

describe('who speaks for a provider', () => {
  it('is its own officer, or a registrar for any', () => {
    expect(() => assertSpeaksFor(caller('provider-officer', 'XCC'), XBB)).toThrow('ACCESS.FORBIDDEN');
    expect(() => assertSpeaksFor(caller('registrar'), XBB)).not.toThrow();
    expect(() => assertMayAct(caller('provider-officer', 'XCC'), offered({ public: false }))).toThrow(
      'PROGRAMME.NOT_FOUND',
    );
    expect(() => assertMayAct(caller('provider-officer', 'XCC'), offered())).toThrow('ACCESS.FORBIDDEN');
    expect(actorOf(caller('expert'), 'because')).toEqual({ by: 'the-expert', role: 'expert', why: 'because' });
    expect(actorOf(caller('expert'))).not.toHaveProperty('why');
  });

  it('acts on a programme that there is', () => {
    const at = instant(0);
    expect(() => evolveAll(undefined, retireProgramme(offered(), actor), at)).toThrow('cannot be the first');
    expect(() => evolveAll(undefined, [], at)).toThrow('begins with an event');
  });
});

describe('contacts', () => {
  const contact: Contact = { provider: XBB, details };
  it('claim the parts that there is one of', () => {
    expect(partKeys(contact)).toEqual([]);
    expect(partKeys({ ...contact, details: { ...details, part: 'backup' } })).toEqual(['XBB|backup']);
    expect(contactIdOf('p-1' as ProgrammeId)).toBe('c-p-1');
  });
  it('are shown with what is known of them', () => {
    expect(contactViewOf('c-1', 2, contact)).toEqual({ id: 'c-1', version: 2, provider: 'XBB', ...details });
    const more = { programmeId: 'p-1' as ProgrammeId, verifiedOn: day('2026-01-02') };
    expect(contactViewOf('c-1', 2, { ...contact, ...more })).toMatchObject(more);
  });
});

describe('a renewal campaign', () => {
  const today = day('2026-03-01');
  const stale = staleOf('p-1' as ProgrammeId, offered(), today, 365);
  const contacts = [
    details,
    { ...details, part: 'backup' as const },
    { ...details, part: 'point-of-contact' as const },
  ].map((each, i) => ({
    provider: XBB,
    details: each,
    id: `c-${i}` as ContactId,
    ...(i === 2 && { verifiedOn: today }),
  }));
  const draft = (some = contacts) => renewalDraft(XBB, stale ? [stale] : [], some, today);

  it('asks about what was not confirmed within the days named', () => {
    expect(stale).toMatchObject({ provider: 'XBB', notConfirmedSince: '2025-01-10' });
    expect(staleOf('p-1' as ProgrammeId, offered(), today, 3650)).toBeUndefined();
  });

  it('goes to the point of contact, then its backup; to offices only where there is neither', () => {
    expect(draft().recipients).toEqual([
      { contactId: 'c-2', part: 'point-of-contact', office: 'Licensing', verifiedOn: today },
      { contactId: 'c-1', part: 'backup', office: 'Licensing' },
    ]);
    expect(draft(contacts.slice(0, 1)).recipients).toMatchObject([{ part: 'office' }]);
    expect(draft([]).recipients).toEqual([]);
  });

  it('is a draft, marked as a specimen where the provider is fictitious', () => {
    expect(draft().body).toMatch(/^SPECIMEN\. DRAFT\. Planned for 2026-03-01/);
  });

  it('is sent by a person, once a provider', () => {
    const campaign = { title: 'R', planned: today, drafts: [draft()], sent: {} };
    const sent = { on: today, reference: 'A/1' };
    const after = markSent(campaign, XBB, sent);
    expect(after.sent).toEqual({ XBB: sent });
    expect(() => markSent(after, XBB, sent)).toThrow('RENEWAL.SENT');
    expect(() => markSent(campaign, XCC, sent)).toThrow('RENEWAL.NO_DRAFT');
  });
});

describe('facts of adherence', () => {
  const fact = {
    state: XAA,
    instrument: 'cwc',
    status: 'party',
    source: 'https://example.org',
    asOf: day('2026-01-01'),
  } as const;
  it('count by their own day, and of one day the one recorded later; the rest is unknown', () => {
    const earlier = { ...fact, status: 'signatory', asOf: day('2020-01-01') } as const;
    const corrected = { ...fact, status: 'not-party' } as const;
    expect(adherenceOf(XAA, [fact, earlier]).facts).toMatchObject([{ status: 'party', asOf: '2026-01-01' }]);
    expect(adherenceOf(XAA, [fact, corrected]).facts).toMatchObject([{ status: 'not-party' }]);
    expect(adherenceOf(XAA, []).unknown).toEqual([...INSTRUMENTS]);
  });
});

describe('a volunteered practice', () => {
  const volunteered: VolunteeredPractice = {
    practice: { state: XAA, area: 'OP6', kind: 'experience', title: 'T', text: 'x', language: 'en', public: false },
    volunteeredOn: day('2026-01-01'),
    withdrawn: false,
  };
  it('is listed by area and name until it is taken back, to whom it is meant for', () => {
    expect(practiceKey(volunteered, 'e-1')).toBe('OP6|State A (fictitious)|e-1');
    expect(practiceKey({ ...volunteered, withdrawn: true }, 'e-1')).toBeUndefined();
    expect([isShownTo(caller('public'), volunteered), isShownTo(caller('auditor'), volunteered)]).toEqual([
      false,
      true,
    ]);
    expect(practiceViewOf('e-1', 1, volunteered)).toMatchObject({ id: 'e-1', volunteeredOn: '2026-01-01' });
  });
});
