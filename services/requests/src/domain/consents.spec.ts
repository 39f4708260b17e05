import {
  actor,
  caller,
  draft,
  given,
  item,
  party,
  providers,
  requestId,
  requestIn,
  today,
} from '../testing/samples.js';
import { circulateRequest } from './circulation.js';
import { changeConsents } from './consents.js';
import { postSummary } from './posting.js';
import { approvePublicText, chooseDisplay, proposePublicText } from './public-text.js';
import { confirmRecirculation, recirculateRequest } from './recirculation.js';
import type { Request } from './request.js';
import { versionFor } from './version.js';
import { viewOf } from './view.js';
import { levelOf, wasRecalled } from './visibility.js';
import { withdrawRequest } from './withdrawal.js';

const ALL = { circulate: true, postSummary: true, postInFull: false, shareWithNgos: false };
const NONE = { ...ALL, circulate: false, postSummary: false };
const posted = (state: 'acknowledged' | 'circulated' = 'circulated') =>
  given(requestIn(state), (each) => postSummary(each, actor));
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type.split('.')[1]);
const seenBy = (role: 'public' | 'provider-officer' | 'expert', request: Request) => {
  const who = caller(role, role === 'provider-officer' ? 'XBB' : null);
  const level = levelOf(who, request);
  return level && viewOf(requestId, versionFor(who, level, 99, request), request, level);
};

describe('changing the consents of an item after submission', () => {
  it('hides the summary at once, for everybody to hear', () => {
    const events = changeConsents(posted(), 1, { ...ALL, postSummary: false }, actor);
    expect(types(events)).toEqual(['consents-changed', 'summary-recalled']);
    expect(events[1]).toMatchObject({ data: { items: [1] }, audience: { levels: expect.arrayContaining(['public']) } });
    const after = given(posted(), () => events);
    expect(seenBy('public', after)).toBeNull();
    expect(wasRecalled(after)).toBe(true);
  });

  it('asks the addressees to disregard an item that was circulated, and nobody otherwise', () => {
    const events = changeConsents(requestIn('circulated'), 1, { ...ALL, circulate: false }, actor);
    expect(events[1]).toMatchObject({
      data: { itemNo: 1, addressees: ['XBB'] },
      audience: { parties: ['XAA', 'XBB'] },
    });
    expect(
      seenBy(
        'provider-officer',
        given(requestIn('circulated'), () => events),
      )?.items,
    ).toEqual([]);
    expect(types(changeConsents(requestIn('acknowledged'), 1, NONE, actor))).toEqual(['consents-changed']);
  });

  it('is an express no where silence would have counted, until it is an express yes', () => {
    const refused = given(requestIn('acknowledged'), (each) => changeConsents(each, 1, NONE, actor));
    expect(() => circulateRequest(refused, 'all', providers, actor, today)).toThrow('REQUEST.NO_CONSENT');
    const agreed = given(refused, (each) => changeConsents(each, 1, ALL, actor));
    expect(circulateRequest(agreed, 'all', providers, actor, today)).toHaveLength(1);
    expect(changeConsents(agreed, 1, ALL, actor)).toEqual([]);
  });

  it('posts later what was agreed to later, and nothing twice', () => {
    const two = given(posted(), (each) => changeConsents(each, 2, ALL, actor));
    expect(postSummary(two, actor)[0]?.data).toMatchObject({ items: [{ no: 2 }] });
    const both = given(two, (each) => postSummary(each, actor));
    expect(seenBy('public', both)?.items.map(({ no }) => no)).toEqual([1, 2]);
    expect(postSummary(both, actor)).toEqual([]);
  });
});

describe('posting in full', () => {
  it('shows everybody what providers read of the item, without dates and budget, until the consent is taken back', () => {
    const full = given(posted(), (each) => changeConsents(each, 1, { ...ALL, postInFull: true }, actor));
    const [item1] = seenBy('public', full)?.items ?? [];
    expect(item1).toMatchObject({ text: 'for the public 1', forProviders: 'for providers 1', area: 'OP3d.licensing' });
    expect(JSON.stringify(item1)).not.toMatch(/2026|budget|what is needed|consents/);
    expect(seenBy('provider-officer', full)?.items[0]).not.toHaveProperty('forProviders');
    const back = given(full, (each) => changeConsents(each, 1, ALL, actor));
    expect(seenBy('public', back)?.items).toEqual([{ no: 1, text: 'for the public 1' }]);
  });
});

describe('the public text', () => {
  it('is proposed by an expert and public only when the State approves', () => {
    const proposed = given(posted(), (each) => proposePublicText(each, 1, 'a shorter text', actor));
    expect(seenBy('public', proposed)?.items).toMatchObject([{ text: 'for the public 1' }]);
    expect(proposePublicText(proposed, 1, 'a shorter text', actor)).toEqual([]);
    const approved = given(proposed, (each) => approvePublicText(each, 1, actor));
    expect(seenBy('public', approved)?.items).toMatchObject([{ text: 'a shorter text' }]);
    expect(() => approvePublicText(approved, 1, actor)).toThrow('REQUEST.NOTHING_PROPOSED');
  });

  it('says "open to offers of assistance" if the State wishes, and nothing otherwise', () => {
    expect(seenBy('public', posted())).not.toHaveProperty('openToOffers');
    const open = given(posted(), (each) => chooseDisplay(each, { indexed: false, openToOffers: true }, actor));
    expect(seenBy('public', open)).toMatchObject({ openToOffers: true });
    expect(chooseDisplay(open, { indexed: false, openToOffers: true }, actor)).toEqual([]);
  });
});

describe('those outside', () => {
  it('are told a version that moves with what they see and with nothing else', () => {
    const before = posted('acknowledged');
    const hidden = given(
      before,
      (each) => proposePublicText(each, 1, 'hidden', actor),
      (each) => circulateRequest(each, 'all', providers, actor, today),
      (each) => changeConsents(each, 2, { ...NONE, shareWithNgos: true }, actor),
    );
    expect(seenBy('public', hidden)).toEqual(seenBy('public', before));
    expect(seenBy('public', before)).toMatchObject({ version: 1 });
    const shown = given(hidden, (each) => approvePublicText(each, 1, actor));
    expect(seenBy('public', shown)).toMatchObject({ version: 2 });
    expect(seenBy('provider-officer', shown)).toMatchObject({ version: 1 });
    expect(seenBy('expert', shown)).toMatchObject({ version: 99 });
  });

  it('see nothing of a withdrawn request; the public is told that it was recalled', () => {
    const withdrawn = given(posted(), (each) => withdrawRequest(each, actor));
    expect([seenBy('public', withdrawn), seenBy('provider-officer', withdrawn)]).toEqual([null, null]);
    expect(wasRecalled(withdrawn)).toBe(true);
    expect(wasRecalled(requestIn('withdrawn'))).toBe(false);
  });
});

describe('a new issue', () => {
  const circulated = () => {
    const { confirmed, ...rest } = requestIn('circulated', draft({ items: [item(1), item(2)] }));
    expect(confirmed).toBeDefined();
    return rest as Request; // without the issue that the sample has waiting
  };
  const issue = {
    addressees: [party('XBB')],
    items: [{ no: 1, forProviders: 'the new text', consents: ALL }],
  };

  it('waits for the State to confirm text, addressees and consents', () => {
    expect(() => recirculateRequest(circulated(), providers, actor, today)).toThrow('REQUEST.NOT_CONFIRMED');
    const confirmed = given(circulated(), (each) => confirmRecirculation(each, issue, actor));
    expect(seenBy('provider-officer', confirmed)).toEqual(seenBy('provider-officer', circulated()));
  });

  it('goes out under the next number with what was confirmed, once', () => {
    const confirmed = given(circulated(), (each) => confirmRecirculation(each, issue, actor));
    const [event] = recirculateRequest(confirmed, providers, actor, today);
    expect(event?.data).toMatchObject({ issue: 2, addressees: ['XBB'], items: [{ no: 1, text: 'the new text' }] });
    const again = given(confirmed, () => (event ? [event] : []));
    expect(seenBy('provider-officer', again)).toMatchObject({
      issue: 2,
      items: [{ text: 'the new text' }],
      version: 3, // its agreement counts as well
    });
    expect(() => recirculateRequest(again, providers, actor, today)).toThrow('REQUEST.NOT_CONFIRMED');
  });

  it('needs a consent, and each item once', () => {
    const none = { ...issue, items: [{ no: 1, forProviders: 'text', consents: NONE }] };
    const confirmed = given(circulated(), (each) => confirmRecirculation(each, none, actor));
    expect(() => recirculateRequest(confirmed, providers, actor, today)).toThrow('REQUEST.NO_CONSENT');
    const twice = { ...issue, items: [...issue.items, ...issue.items] };
    expect(() => confirmRecirculation(circulated(), twice, actor)).toThrow('REQUEST.DUPLICATE_ITEM');
  });

  it('leaves those who had an earlier one to be told what becomes of what they had, and of nothing else', () => {
    const list = ['XBB', 'XCC', 'XDD'].map((code) => ({ code: party(code), ngo: false }));
    const first = given(requestIn('acknowledged', draft({ items: [item(1), item(2)] })), (each) =>
      circulateRequest(each, ['XBB', 'XCC'].map(party), list, actor, today),
    );
    const other = { addressees: [party('XDD')], items: [{ no: 1, forProviders: 'anew', consents: ALL }] };
    const second = given(
      first,
      (each) => confirmRecirculation(each, other, actor),
      (each) => recirculateRequest(each, list, actor, today),
    );
    const told = (events: readonly { data: unknown }[]) =>
      events.flatMap(({ data }) => (data as { addressees?: string[] }).addressees ?? []);
    expect(told(withdrawRequest(second, actor))).toEqual(['XBB', 'XCC', 'XDD']);
    expect(withdrawRequest(second, actor)[0]?.audience.parties).toEqual(['XAA', 'XBB', 'XCC', 'XDD']);
    const recall = (no: number, from = second) => changeConsents(from, no, NONE, actor);
    expect([told(recall(1)), told(recall(2))]).toEqual([
      ['XBB', 'XCC', 'XDD'],
      ['XBB', 'XCC'],
    ]);
    expect(
      told(
        recall(
          2,
          given(second, () => recall(2)),
        ),
      ),
    ).toEqual([]); // told once
  });
});
