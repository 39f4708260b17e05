import * as api from '@clearinghouse/contracts';
import { draftRequest, type PrintedForm, type Role } from '@clearinghouse/contracts';
import { mintToken } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { strFromU8, unzipSync } from 'fflate';
import { requestsService } from '../index.js';
import { requestBody, scanned } from '../testing/api.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

async function print(id: string, form: PrintedForm, of?: typeof XAA, role: Role = 'permanent-mission') {
  const about = { role, party: of, subject: 'person-1', ttlSeconds: 600 };
  const token = await mintToken(service.platform.tokenKey, about);
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${service.url}/api/v1/requests/${id}/print?form=${form}`, { headers });
}

/** The words of a DOCX file: a zip whose text is in XML. */
async function wordsOf(answer: Response): Promise<string> {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.entries(files)
    .filter(([name]) => /^word\/(document|header\d+)\.xml$/.test(name))
    .map(([, content]) => strFromU8(content))
    .join('\n');
}

describe('printing over HTTP', () => {
  it('gives the template and the note verbale as DOCX, to the State alone while it drafts', async () => {
    const drafter = await service.as('drafter', XAA);
    const body = requestBody(XAA, { memorandum: 'لماذا نطلب', reference: 'NV/12' });
    const { id } = (await drafter.call(draftRequest, { body })).answer;
    const template = await print(id, 'template', XAA);
    expect(template.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(template.headers.get('content-disposition')).toBe(`attachment; filename="${id}-template.docx"`);
    const words = await wordsOf(template);
    for (const each of ['Licensing officers', 'what is needed 2', 'لماذا نطلب', 'SPECIMEN - DRAFT', '<w:bidi/>'])
      expect(words).toContain(each);
    expect(await wordsOf(await print(id, 'note-verbale', XAA))).toContain('presents its compliments');
    expect((await print(id, 'template', XBB)).status).toBe(404);
  });
});

/** Everything that is in the file, whatever its part: also what a word processor would not show. */
const wholeOf = async (answer: Response): Promise<string> =>
  Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');

describe('a printed file', () => {
  const FORMS = ['template', 'note-verbale'] as const;
  const hidden = (what: string) => `HIDDEN-${what}`;

  it('of a draft holds nothing of what was said about it, nor who wrote it', async () => {
    const drafter = await service.as('drafter', XAA);
    const { id } = (await drafter.call(draftRequest, { body: requestBody(XAA) })).answer;
    const params = { id: id as api.RequestId }; // the id of a request
    await drafter.call(api.commentOnDraft, { params, body: { text: hidden('comment') }, ifMatch: 1 });
    const mission = await service.as('permanent-mission', XAA);
    await mission.call(api.askQuestion, { body: { text: hidden('question') } });
    for (const form of FORMS) {
      const whole = await wholeOf(await print(id, form, XAA));
      expect(whole).toContain('what is needed 1');
      expect(whole).not.toMatch(/HIDDEN|person-|drafter/);
    }
  });

  it('of a request holds nothing that its reader may not see, in whatever part', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const [expert, registrar] = [await service.as('expert'), await service.as('registrar')];
    const drafted = (await mission.call(draftRequest, { body: requestBody(XAA, { reference: 'NV/12' }) })).answer;
    const params = { id: drafted.id as api.RequestId }; // as above
    await mission.call(api.commentOnDraft, { params, body: { text: hidden('comment') }, ifMatch: 1 });
    await mission.call(api.submitRequest, { params, body: {}, ifMatch: 2 });
    const finding = { reason: 'non-state-sender', sender: hidden('sender'), why: hidden('why') } as const;
    await expert.call(api.findInformal, { params, body: finding, ifMatch: 1 });
    const receipt = await scanned(registrar, params.id, hidden('reference'));
    await registrar.call(api.confirmRequest, { params, body: { receipt } as never, ifMatch: 2 }); // a receipt
    const member = await service.as('committee-member');
    await member.call(api.referToWorkingGroup, { params, body: { why: hidden('referral') } });
    const readers = [
      ['permanent-mission', XAA],
      ['clearing-ministry', XAA],
      ['drafter', XAA],
      ['expert', undefined],
      ['registrar', undefined],
      ['chair', undefined],
    ] as const;
    for (const [role, of] of readers)
      for (const form of FORMS) {
        const whole = await wholeOf(await print(params.id, form, of, role));
        expect(whole).toContain('what is needed 1');
        expect([role, form, whole.match(/HIDDEN[\w-]*|person-\w+|non-state|informal/g)]).toEqual([role, form, null]);
        if (form === 'note-verbale') expect(whole).not.toMatch(/250000|250,000/); // budgets are in the template alone
      }
    for (const [role, of] of [
      ['provider-officer', XBB],
      ['permanent-mission', XBB],
      ['committee-member', undefined],
    ] as const)
      expect([403, 404]).toContain((await print(params.id, 'template', of, role)).status);
  });
});
