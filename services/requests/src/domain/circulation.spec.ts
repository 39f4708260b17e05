import { actor, draft, given, item, party, providers, requestIn, today, XAA } from '../testing/samples.js';
import { type Addressees, circulateRequest, type Provider } from './circulation.js';

const open = { consents: { circulate: true, shareWithNgos: true } };
const circulate = (items: ReturnType<typeof item>[], wanted: Addressees = 'all', list: Provider[] = providers) => {
  const [event] = circulateRequest(requestIn('acknowledged', draft({ items })), wanted, list, actor, today);
  return event?.data as { addressees: string[]; items: { no: number; text: string }[] };
};

describe('circulating a request', () => {
  it('sends the providers text of the items with consent, and nothing of the Committee', () => {
    const { items } = circulate([item(1), item(2, { consents: {} }), item(3, { forProviders: undefined })]);
    expect(items.map(({ no, text }) => [no, text])).toEqual([[1, 'for providers 1']]);
    expect(JSON.stringify(items)).not.toMatch(/what is needed|budget|public/);
  });

  it('addresses non-governmental organizations only when every circulated item may be shared with them', () => {
    expect(circulate([item(1, open), item(2)]).addressees).toEqual(['XBB']);
    expect(circulate([item(1, open), item(2, { consents: {} })]).addressees).toEqual(['ORG-NGO1', 'XBB']);
  });

  it('refuses a named organization that the consent leaves out, and one that is not on the list', () => {
    const refused = (wanted: string) => () => circulate([item(1)], [party(wanted)]);
    expect(refused('ORG-NGO1')).toThrow('REQUEST.NO_CONSENT');
    expect(refused('XZZ')).toThrow('REQUEST.UNKNOWN_ADDRESSEE');
    expect(refused('XAA')).toThrow('REQUEST.UNKNOWN_ADDRESSEE');
  });

  it('does not send a State its own request, and names each addressee once', () => {
    const list = [...providers, { code: XAA, ngo: false }];
    expect(circulate([item(1)], 'all', list).addressees).toEqual(['XBB']);
    expect(circulate([item(1)], [party('XBB'), party('XBB')], list).addressees).toEqual(['XBB']);
  });

  it('needs a consent with a text, and somebody to write to', () => {
    expect(() => circulate([item(1, { consents: { shareWithNgos: true } })])).toThrow('REQUEST.NO_CONSENT');
    expect(() => circulate([])).toThrow('REQUEST.NO_CONSENT');
    expect(() => circulate([item(1)], 'all', [])).toThrow('REQUEST.NO_ADDRESSEES');
  });

  it('tells the addressees, the State, the experts and the members', () => {
    const [event] = circulateRequest(requestIn('acknowledged'), 'all', providers, actor, today);
    expect(event?.audience).toEqual({ levels: ['experts', 'committee'], parties: ['XAA', 'XBB'] });
    const after = given(requestIn('acknowledged'), (request) =>
      circulateRequest(request, 'all', providers, actor, today),
    );
    expect(after).toMatchObject({ status: 'circulated', circulation: { on: today, addressees: ['XBB'], items: [1] } });
  });
});
