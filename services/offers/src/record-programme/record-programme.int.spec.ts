import { changeProgramme, readProgramme, recordProgramme, retireProgramme } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party, programmeBody } from '../testing/samples.js';

const XBB = party('XBB');
let service: TestService;
beforeAll(async () => (service = await startTestService(offersService)), 30_000);
afterAll(() => service.close());

describe('programmes over HTTP', () => {
  it('are recorded once, by their provider or a registrar', async () => {
    const officer = await service.as('provider-officer', XBB);
    const once = (body = programmeBody('XBB')) => officer.call(recordProgramme, { body, idempotencyKey: 'one' });
    const twins = await Promise.all([once(), once(), once()]);
    expect(new Set(twins.map(({ answer }) => answer.id)).size).toBe(1);
    expect(twins[0]).toMatchObject({ status: 201, etag: '"1"' });
    await expect(once(programmeBody('XBB', { title: 'Other' }))).rejects.toThrow('422 HTTP.IDEMPOTENCY_KEY_REUSED');
    const record = (body: object) => officer.call(recordProgramme, { body: body as never }); // bad on purpose
    await expect(record(programmeBody('XCC'))).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await expect(record({ ...programmeBody('XBB'), areas: ['OP9z'] })).rejects.toThrow('422 HTTP.INVALID');
    await expect(record(programmeBody('XBB', { validUntil: '2025-01-01' }))).rejects.toThrow('422 HTTP.INVALID');
    const registrar = await service.as('registrar');
    expect((await registrar.call(recordProgramme, { body: programmeBody('XDD') })).status).toBe(201);
  });

  it('are changed over the version that was read, and never after they are retired', async () => {
    const officer = await service.as('provider-officer', XBB);
    const { id } = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer;
    const change = (ifMatch?: number, body = programmeBody('XBB', { title: 'Better' })) =>
      officer.call(changeProgramme, { params: { id }, body, ifMatch });
    await expect(change()).rejects.toThrow('428 HTTP.PRECONDITION_REQUIRED');
    expect((await change(1)).answer.version).toBe(2);
    await expect(change(1)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    await expect(change(2, programmeBody('XCC'))).rejects.toThrow('422 PROGRAMME.PROVIDER_FIXED');
    const retire = (ifMatch: number) => officer.call(retireProgramme, { params: { id }, body: {}, ifMatch });
    expect((await retire(2)).answer.version).toBe(3);
    await expect(retire(3)).rejects.toThrow('409 PROGRAMME.RETIRED');
    await expect(change(3)).rejects.toThrow('409 PROGRAMME.RETIRED');
    expect((await officer.call(readProgramme, { params: { id } })).answer.status).toBe('retired');
    await expect((await service.as('public')).call(readProgramme, { params: { id } })).rejects.toThrow(
      '404 PROGRAMME.NOT_FOUND',
    );
  });

  it('let one of two changes at once win', async () => {
    const officer = await service.as('provider-officer', XBB);
    const { id } = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer;
    const change = (title: string) =>
      officer.call(changeProgramme, { params: { id }, body: programmeBody('XBB', { title }), ifMatch: 1 });
    const both = await Promise.allSettled([change('A'), change('B')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('do not show another provider what is not public, also when it tries to change it', async () => {
    const officer = await service.as('provider-officer', XBB);
    const other = await service.as('provider-officer', party('XCC'));
    const body = programmeBody('XBB', { public: false });
    const { id } = (await officer.call(recordProgramme, { body })).answer;
    await expect(other.call(readProgramme, { params: { id } })).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    const change = (target: string) => other.call(changeProgramme, { params: { id: target }, body, ifMatch: 1 });
    await expect(change(id)).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    await expect(change('p-none')).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    const open = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer;
    await expect(change(open.id)).rejects.toThrow('403 ACCESS.FORBIDDEN');
  });
});
