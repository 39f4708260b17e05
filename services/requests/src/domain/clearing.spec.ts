import { actor, draft, given, now, requestIn } from '../testing/samples.js';
import { clearDraft, commentOnDraft } from './clearing.js';
import { editDraft } from './draft.js';
import { evolve } from './evolve.js';
import { CLEARED } from './request.events.js';
import { submitRequest } from './submission.js';

const ministry = { by: 'person-2', role: 'clearing-ministry' };

describe('clearing a draft', () => {
  const commented = given(requestIn('draft'), (request) => commentOnDraft(request, 'wrong agency', ministry, now));

  it('keeps what was said of it while it is drafted, in order', () => {
    const twice = given(commented, (request) => commentOnDraft(request, 'and the date', ministry, now));
    expect(twice).toMatchObject({ comments: [{ text: 'wrong agency', ...ministry }, { text: 'and the date' }] });
  });

  it('holds for the text as it stands: an edit takes it away, a comment does not', () => {
    const cleared = given(commented, (request) => clearDraft(request, ministry, now));
    expect(cleared).toMatchObject({ status: 'cleared', clearedAt: now, comments: [{ text: 'wrong agency' }] });
    expect(given(cleared, (request) => commentOnDraft(request, 'good', ministry, now)).status).toBe('cleared');
    const edited = given(cleared, (request) => editDraft(request, draft({ title: 'Anew' }), actor));
    expect(edited).toMatchObject({ status: 'draft', comments: [{ text: 'wrong agency' }] });
    expect(edited).not.toHaveProperty('clearedAt');
    expect(() => clearDraft(cleared, ministry, now)).toThrow('REQUEST.WRONG_STATE');
  });

  it('is not asked for before sending, and nothing of it goes along', () => {
    const cleared = given(commented, (request) => clearDraft(request, ministry, now));
    const sent = given(cleared, (request) => submitRequest(request, actor));
    expect(JSON.stringify(sent)).not.toMatch(/comments|clearedAt|wrong agency/);
    expect(() => submitRequest(requestIn('draft'), actor)).not.toThrow();
  });

  it('says when a history begins with what cannot be first', () =>
    expect(() => evolve(undefined, { type: CLEARED, data: { at: now }, ...ministry })).toThrow('cannot be the first'));
});
