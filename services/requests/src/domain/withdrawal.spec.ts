import { actor, given, requestIn } from '../testing/samples.js';
import { postSummary } from './posting.js';
import { postedItemsOf } from './request.js';
import { withdrawRequest } from './withdrawal.js';

describe('withdrawing a request', () => {
  it('tells those to whom it was circulated, and nobody when it was not', () => {
    const told = withdrawRequest(requestIn('circulated'), actor)[0];
    expect(told?.audience).toEqual({ levels: ['experts'], parties: ['XAA', 'XBB'] });
    expect(told?.data).toMatchObject({ addressees: ['XBB'] });
    expect(withdrawRequest(requestIn('acknowledged'), actor)[0]?.data).toMatchObject({ addressees: [] });
  });

  it('hides the summaries at once', () => {
    const posted = given(requestIn('acknowledged'), (request) => postSummary(request, actor));
    expect(postedItemsOf(posted)).toEqual([1]);
    expect(postedItemsOf(given(posted, (request) => withdrawRequest(request, actor)))).toEqual([]);
  });

  it('keeps the number', () => expect(requestIn('withdrawn')).toMatchObject({ number: '2026/7F3A-91C2-0B4D' }));
});

describe('posting summaries', () => {
  it('twice changes nothing', () => {
    const posted = given(requestIn('circulated'), (request) => postSummary(request, actor));
    expect(postSummary(posted, actor)).toEqual([]);
  });
});
