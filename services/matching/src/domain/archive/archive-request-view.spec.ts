import { ProvidersFile, RequestsFile } from './archive-schemas.js';
import { archiveRequestView } from './archive-request-view.js';

// Fictitious records in the shape of `data/`.

const need = { no: 1, text: 'Licensing', opCodes: ['OP3d'], weaponTypes: ['cross'], assistanceTypes: ['training'] };
const request = (status: string) => ({
  id: 'X01',
  requester: 'State A (fictitious)',
  requesterIso3: null,
  date: { precision: 'day', value: '2008-04-04' },
  needs: [{ ...need, status }],
  recordedResponse: null,
  source: [{ key: 'K', url: null }],
});
const provider = {
  id: 'Y01',
  name: 'Organization K (fictitious)',
  kind: 'ngo',
  what: 'Courses',
  subjects: ['Export Controls'],
  types: ['training'],
  regions: ['global'],
  regionText: 'global',
  conditions: null,
  contentSeen: 'summary',
  source: [{ key: 'K', url: null }],
};
const { records: providers } = ProvidersFile.parse({ records: [provider] });
const itemOf = (status: string) =>
  RequestsFile.parse({ records: [request(status)] }).records.flatMap(
    (record) => archiveRequestView(record, providers, []).items,
  )[0];

describe('one item of the archive', () => {
  it('is compared when the request itself states the topic', () => {
    expect(itemOf('stated')?.onFile.map((each) => each.provider)).toEqual(['Organization K (fictitious)']);
  });
  it('is not compared when the topic was inferred, whatever was coded for it', () => {
    expect(itemOf('inferred')).toMatchObject({
      topic: 'inferred',
      onFile: [],
      remark: 'Topic not recorded in the source; not compared.',
    });
  });
  it('is refused when an unknown topic carries a code', () => {
    expect(() => itemOf('unknown')).toThrow('an unknown topic carries a code');
  });
});
