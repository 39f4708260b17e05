import { draftRequest, type PrintedForm } from '@clearinghouse/contracts';
import { mintToken } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { strFromU8, unzipSync } from 'fflate';
import { requestsService } from '../index.js';
import { requestBody } from '../testing/api.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

async function print(id: string, form: PrintedForm, of = XAA): Promise<Response> {
  const about = { role: 'permanent-mission', party: of, subject: 'person-1', ttlSeconds: 600 } as const;
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
    const template = await print(id, 'template');
    expect(template.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(template.headers.get('content-disposition')).toBe(`attachment; filename="${id}-template.docx"`);
    const words = await wordsOf(template);
    for (const each of ['Licensing officers', 'what is needed 2', 'لماذا نطلب', 'SPECIMEN - DRAFT', '<w:bidi/>'])
      expect(words).toContain(each);
    expect(await wordsOf(await print(id, 'note-verbale'))).toContain('presents its compliments');
    expect((await print(id, 'template', XBB)).status).toBe(404);
  });
});
