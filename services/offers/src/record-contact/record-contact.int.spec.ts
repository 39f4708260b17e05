import {
  changeContact,
  changeProgramme,
  type ContactId,
  eraseContact,
  type EventEnvelope,
  importProgrammes,
  listContacts,
  readProgramme,
  recordContact,
  recordProgramme,
  verifyContact,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { programmeCollection } from '../adapters/programme.collection.js';
import { offersService } from '../index.js';
import { party, programmeBody } from '../testing/samples.js';

const [XBB, XCC] = [party('XBB'), party('XCC')];
const told: EventEnvelope[] = [];
let service: TestService;
let officer: Awaited<ReturnType<TestService['as']>>;

beforeAll(async () => {
  service = await startTestService(offersService);
  officer = await service.as('provider-officer', XBB);
  const handler = async (event: EventEnvelope) => void told.push(event);
  await (
    await service.platform.bus.subscribe({ topics: ['programmes'], mode: 'shared', group: 'probe', handler })
  ).ready;
}, 30_000);
afterAll(() => service.close());

const SECRET = /example\.org/;
const body = { part: 'point-of-contact' as const, office: 'Export Control Office', email: 'poc@example.org' };
const record = (more: object = {}, idempotencyKey?: string) =>
  officer.call(recordContact, { params: { provider: XBB }, body: { ...body, ...more }, idempotencyKey });
const contacts = async () => (await officer.call(listContacts, { params: { provider: XBB } })).answer.items;
const contactOf = async (id: string) => (await officer.call(readProgramme, { params: { id } })).answer.contact;

describe('contacts of a provider', () => {
  it('are one point of contact, one backup and any number of offices', async () => {
    const { id, version } = (await record({}, 'first')).answer;
    expect((await record({}, 'first')).answer).toEqual({ id, version });
    await expect(record({ email: 'other@example.org' })).rejects.toThrow('409 CONTACT.PART_TAKEN');
    await record({ part: 'backup' });
    const office = (await record({ part: 'office', office: 'Licensing' })).answer;
    await record({ part: 'office', office: 'Training' });
    const call = { params: { id: office.id as ContactId }, body: { ...body, part: 'backup' as const }, ifMatch: 1 };
    await expect(officer.call(changeContact, call)).rejects.toThrow('409 CONTACT.PART_TAKEN');
    expect((await contacts()).map(({ part }) => part).sort()).toEqual([
      'backup',
      'office',
      'office',
      'point-of-contact',
    ]);
  });

  it('are verified, to be verified again when they change, and erased for good', async () => {
    const [first] = await contacts();
    if (!first) throw new Error('no contact');
    const params = { id: first.id as ContactId };
    const verified = await officer.call(verifyContact, { params, body: { on: '2026-03-01' }, ifMatch: first.version });
    expect((await contacts())[0]).toMatchObject({ verifiedOn: '2026-03-01' });
    const details = { part: first.part, office: 'Moved', email: 'moved@example.org' };
    const changed = await officer.call(changeContact, { params, body: details, ifMatch: verified.answer.version });
    expect((await contacts())[0]).not.toHaveProperty('verifiedOn');
    await officer.call(eraseContact, { params, ifMatch: changed.answer.version });
    expect((await contacts()).map(({ id }) => id)).not.toContain(first.id);
    await expect(officer.call(eraseContact, { params, ifMatch: 1 })).rejects.toThrow('404 CONTACT.NOT_FOUND');
  });

  it('are nobody else’s to read or change', async () => {
    const [some] = await contacts();
    const other = await service.as('provider-officer', XCC);
    const list = other.call(listContacts, { params: { provider: XBB } });
    await expect(list).rejects.toThrow('403 ACCESS.FORBIDDEN');
    const params = { id: some?.id as ContactId };
    await expect(other.call(eraseContact, { params, ifMatch: 1 })).rejects.toThrow('404 CONTACT.NOT_FOUND');
    await expect((await service.as('chair')).call(listContacts, { params: { provider: XBB } })).rejects.toThrow('403');
  });
});

describe('the contact of a programme', () => {
  it('is seen beside it, and is in no event and no history', async () => {
    const { id, version } = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer;
    expect(await contactOf(id)).toEqual({ office: 'Export Control Office', email: 'office@example.org' });
    const other = { office: 'Licensing', email: 'new@example.org' };
    const call = { params: { id }, body: programmeBody('XBB', { contact: other }), ifMatch: version };
    await officer.call(changeProgramme, call);
    expect(await contactOf(id)).toEqual(other);
    await eventually('both events', () => told.filter(({ subject }) => subject === id).length === 2);
    expect(JSON.stringify(told)).not.toMatch(SECRET);
    const kept: unknown[] = [];
    for await (const event of service.platform.store.collection(programmeCollection).history(id)) kept.push(event);
    expect(JSON.stringify(kept)).not.toMatch(SECRET);
  });

  it('does not come back with a replay once it is erased', async () => {
    const twice = () => officer.call(recordProgramme, { body: programmeBody('XBB'), idempotencyKey: 'once' });
    const { id } = (await twice()).answer;
    const [own] = (await contacts()).filter(({ programmeId }) => programmeId === id);
    await officer.call(eraseContact, { params: { id: own?.id as ContactId }, ifMatch: own?.version });
    expect((await twice()).answer.id).toBe(id);
    expect(await contactOf(id)).toBeUndefined();
  });

  it('is compared when the same rows are imported again', async () => {
    const registrar = await service.as('registrar');
    const send = async (email: string) => {
      const fields = programmeBody('XDD', { contact: { office: 'O', email } });
      const rows = [{ key: 'row-1', line: 1, fields }];
      return (await registrar.call(importProgrammes, { body: { source: 'register', rows } })).answer.rows[0];
    };
    const first = await send('one@example.org');
    await eventually('the contact', async () => {
      const { answer } = await registrar.call(readProgramme, { params: { id: first?.id ?? '' } });
      return answer.contact?.email === 'one@example.org';
    });
    expect((await send('one@example.org'))?.outcome).toBe('unchanged');
    expect(await send('two@example.org')).toMatchObject({ outcome: 'amendment', differences: ['contact'] });
  });
});
