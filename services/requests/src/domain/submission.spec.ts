import { actor, draft, given, item, now, requestId, requestIn } from '../testing/samples.js';
import { draftRequest, editDraft } from './draft.js';
import { evolveAll } from './evolve.js';
import { registerNumber } from './register.js';
import { submitNewRequest, submitRequest } from './submission.js';

describe('submitting a request', () => {
  it('comes to the same whether drafted before or sent whole', () => {
    const inTwo = given(requestIn('draft'), (request) => submitRequest(request, actor));
    expect(evolveAll(undefined, submitNewRequest(draft(), actor))).toEqual(inTwo);
  });

  it('takes a memorandum alone, and refuses nothing at all', () => {
    expect(submitNewRequest(draft({ items: [] }), actor)).toHaveLength(1);
    const empty = draft({ items: [], memorandum: undefined });
    expect(() => submitNewRequest(empty, actor)).toThrow('REQUEST.NO_ITEMS');
    expect(() => submitRequest(requestIn('draft', empty), actor)).toThrow('REQUEST.NO_ITEMS');
  });

  it('says how it came where a registrar sends it, unless the State said so itself', () => {
    const cameOn = (channel: 'e-mail' | undefined) =>
      submitRequest(requestIn('draft', draft({ channel })), actor, 'paper')[0]?.data;
    expect(cameOn(undefined)).toMatchObject({ channel: 'paper' });
    expect(cameOn('e-mail')).toMatchObject({ channel: 'e-mail' });
  });

  it('is told to experts, members and the State', () => {
    const [event] = submitNewRequest(draft(), actor);
    expect(event?.audience).toEqual({ levels: ['experts', 'committee'], parties: ['XAA'] });
  });
});

describe('a draft', () => {
  it('cannot number two items alike, nor change its requester', () => {
    const twice = draft({ items: [item(1), item(2), item(1)] });
    expect(() => draftRequest(twice, actor)).toThrow('REQUEST.DUPLICATE_ITEM');
    expect(() => submitNewRequest(twice, actor)).toThrow('REQUEST.DUPLICATE_ITEM');
    expect(() => editDraft(requestIn('draft'), twice, actor)).toThrow('REQUEST.DUPLICATE_ITEM');
    const others = draft({ requester: 'XBB' as never }); // a code written by hand
    expect(() => editDraft(requestIn('draft'), others, actor)).toThrow('REQUEST.REQUESTER_FIXED');
  });

  it('is published to nobody', () => {
    for (const event of draftRequest(draft(), actor)) expect(event).not.toHaveProperty('audience');
  });
});

describe('the number in the register', () => {
  it('follows from the id and the year', () => expect(registerNumber(requestId, now)).toBe('2026/7F3A-91C2-0B4D'));
});
