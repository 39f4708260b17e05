import * as api from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from './index.js';
import { advance, requestBody, scanned, submitted } from './testing/api.js';
import { party } from './testing/samples.js';

// What a registrar enters is another's word: it needs that party's paper, with reference, day and scan.
const XAA = party('XAA');
const consents = { circulate: false, postSummary: false, postInFull: false, shareWithNgos: false };
interface Act {
  readonly operation: api.Operation;
  readonly said: object;
  readonly no?: number;
}
const ACTS: readonly Act[] = [
  { operation: api.objectToCirculation, said: {} },
  { operation: api.objectToPosting, said: { items: [2] } },
  { operation: api.changeConsents, said: { consents }, no: 1 },
  { operation: api.chooseDisplay, said: { indexed: false, openToOffers: true } },
  { operation: api.withdrawRequest, said: {} },
];
let service: TestService;
let registrar: ApiClient;
let mission: ApiClient;
beforeAll(async () => {
  service = await startTestService(requestsService);
  [registrar, mission] = [await service.as('registrar'), await service.as('permanent-mission', XAA)];
}, 30_000);
afterAll(() => service.close());

const historyOf = async (id: string) =>
  (await mission.call(api.readRequestHistory, { params: { id: id as api.RequestId } })).answer.entries; // an id of a request

describe('a registrar', () => {
  it('sends a request for a State with its paper, and not otherwise', async () => {
    const body = requestBody(XAA, { memorandum: 'as the note says', items: [] });
    const params = { id: (await registrar.call(api.draftRequest, { body })).answer.id };
    const receipt = await scanned(registrar, params.id, 'NV/1');
    const { scan, ...bare } = receipt;
    const send = (said: object, client = registrar) =>
      client.call(api.submitRequest, { params, body: said as never, ifMatch: 1 }); // as a caller may get it wrong
    await expect(send({})).rejects.toThrow('422 PAPER.NO_RECEIPT');
    await expect(send({ receipt: bare })).rejects.toThrow('422 PAPER.NO_SCAN');
    await expect(send({ receipt: { reference: 'NV/1', scan } })).rejects.toThrow('422 HTTP.INVALID');
    await expect(send({ receipt: { ...receipt, scan: 'a-none' } })).rejects.toThrow('404 ATTACHMENT.NOT_FOUND');
    await expect(send({ receipt }, mission)).rejects.toThrow('422 PAPER.NOT_ON_PAPER');
    await send({ receipt });
    expect((await mission.call(api.readRequest, { params })).answer).toMatchObject({ channel: 'paper' });
    expect((await historyOf(params.id)).map((entry) => entry.receipt)).toEqual([undefined, receipt]);
  });

  it.each(ACTS)(
    '$operation.id: speaks for a State with its paper, and not otherwise',
    async ({ operation, said, no }) => {
      const begun = await submitted(mission, requestBody(XAA, { procedure: 'p2010' }));
      const { id } = await advance(await service.as('expert'), begun, 'acknowledged');
      const receipt = await scanned(registrar, id);
      const bare = { reference: receipt.reference, dateReceived: receipt.dateReceived };
      const { version } = (await mission.call(api.readRequest, { params: { id: id as api.RequestId } })).answer; // as above
      const params = { id, ...(no && { no }) };
      const say = (body: object, client = registrar) => client.call(operation, { params, body, ifMatch: version });
      await expect(say(said)).rejects.toThrow('422 PAPER.NO_RECEIPT');
      await expect(say({ ...said, receipt: bare })).rejects.toThrow('422 PAPER.NO_SCAN');
      await expect(say({ ...said, receipt }, mission)).rejects.toThrow('422 PAPER.NOT_ON_PAPER');
      await say({ ...said, receipt });
      expect((await historyOf(id)).at(-1)?.receipt).toEqual(receipt);
    },
  );
});
