import {
  draftRequest,
  listRequests,
  readContacts,
  readRequest,
  readRequestHistory,
  recordContacts,
  submitNewRequest,
  submitRequest,
  takeNameOff,
} from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { contactCollection } from '../adapters/contact-book.js';
import { requestsService } from '../index.js';
import { advance, requestBody, scanned } from '../testing/api.js';
import { party } from '../testing/samples.js';

const [ORG, XAC, XAD] = [party('ORG-R'), party('XAC'), party('XAD')];
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

describe('a regional request over HTTP', () => {
  it('is found by the States it names, each of which takes its name off, itself or by letter', async () => {
    const [registrar, expert] = [await service.as('registrar'), await service.as('expert')];
    const drafted = await registrar.call(draftRequest, { body: requestBody(ORG, { beneficiaries: [XAC, XAD] }) });
    const params = { id: drafted.answer.id };
    const receipt = await scanned(registrar, params.id, 'NV/14');
    const begun = (await registrar.call(submitRequest, { params, body: { receipt }, ifMatch: 1 })).answer;
    const mission = await service.as('permanent-mission', XAC);
    await expect(mission.call(readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await advance(expert, begun, 'authenticated');
    const [found] = (await mission.call(listRequests)).answer.items;
    expect(found).toMatchObject({ id: begun.id, level: 'circulated', beneficiaries: [XAC, XAD], items: [] });

    const others = { params, body: { beneficiary: XAD }, ifMatch: found?.version };
    await expect(mission.call(takeNameOff, others)).rejects.toThrow('403 ACCESS.FORBIDDEN');
    const own = { params, body: { beneficiary: XAC }, ifMatch: found?.version };
    const on = { ...own, body: { ...own.body, receipt } };
    await expect(mission.call(takeNameOff, on)).rejects.toThrow('422 PAPER.NOT_ON_PAPER');
    await mission.call(takeNameOff, own);
    await expect(mission.call(readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    const { version } = (await registrar.call(readRequest, { params })).answer;
    const byLetter = { params, body: { beneficiary: XAD }, ifMatch: version };
    await expect(registrar.call(takeNameOff, byLetter)).rejects.toThrow('422 PAPER.NO_RECEIPT');
    const bare = { reference: receipt.reference, dateReceived: receipt.dateReceived };
    const unseen = { ...byLetter, body: { ...byLetter.body, receipt: bare } };
    await expect(registrar.call(takeNameOff, unseen)).rejects.toThrow('422 PAPER.NO_SCAN');
    await registrar.call(takeNameOff, { ...byLetter, body: { ...byLetter.body, receipt } });

    const { entries } = (await expert.call(readRequestHistory, { params })).answer;
    const papers = entries.flatMap((entry) => entry.receipt?.reference ?? []);
    expect(papers).toEqual(['NV/14', 'NV/14']);
    const organization = await service.as('permanent-mission', ORG);
    const own2 = (await organization.call(readRequestHistory, { params })).answer.entries;
    expect(own2.filter(({ receipt: each }) => each !== undefined)).toHaveLength(1); // its own paper, not that of XAD
  });
});

describe('the contacts of a request over HTTP', () => {
  it('are read by the State and the experts, and erased for good', async () => {
    const mission = await service.as('permanent-mission', XAC);
    const { id } = (await mission.call(submitNewRequest, { body: requestBody(XAC) })).answer;
    const params = { id };
    expect((await mission.call(readContacts, { params })).answer).toMatchObject({ version: 0, contacts: {} });
    const body = { pointOfContact: { name: 'A person', email: 'person@example.org' } };
    await mission.call(recordContacts, { params, body, ifMatch: 0 });
    await expect(mission.call(recordContacts, { params, body, ifMatch: 0 })).rejects.toThrow('412');
    const seen = (await (await service.as('expert')).call(readContacts, { params })).answer;
    expect(seen).toMatchObject({ version: 1, contacts: body });
    const other = await service.as('permanent-mission', XAD);
    await expect(other.call(readContacts, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await mission.call(recordContacts, { params, body: {}, ifMatch: 1 });
    const kept: string[] = [];
    for await (const entry of service.platform.store.collection(contactCollection).all()) kept.push(entry.id);
    expect(kept).toEqual([]);
    expect((await mission.call(readContacts, { params })).answer).toMatchObject({ version: 0, contacts: {} });
  });
});
