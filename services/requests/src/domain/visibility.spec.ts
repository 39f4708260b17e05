import { type Caller, LEVELS, type Level, REQUEST_STATES } from '@clearinghouse/contracts';
import { fullRequest } from '../testing/full-request.js';
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
import { recordAgreement } from './agreement.js';
import { circulateRequest } from './circulation.js';
import { changeConsents } from './consents.js';
import { postSummary } from './posting.js';
import { confirmRecirculation, recirculateRequest } from './recirculation.js';
import type { Request } from './request.js';
import { versionFor } from './version.js';
import { viewOf } from './view.js';
import { ITEM_FIELDS, levelOf, providerIn, REQUEST_FIELDS } from './visibility.js';

const posted = (request: Request) => given(request, (each) => postSummary(each, actor));
const everyState = Object.fromEntries(REQUEST_STATES.map((state) => [state, requestIn(state)]));
const levels = (who: Caller, requests: Record<string, Request> = everyState) =>
  Object.fromEntries(Object.entries(requests).map(([state, request]) => [state, levelOf(who, request)]));
const all = (level: Level | null) => Object.fromEntries(REQUEST_STATES.map((state) => [state, level]));

describe('who sees a request', () => {
  it.each(['drafter', 'clearing-ministry', 'permanent-mission'] as const)('%s: its own in every state', (role) => {
    expect(levels(caller(role, 'XAA'))).toEqual(all('party'));
    expect(levels(caller(role, 'XBB'))).toEqual(all(null));
  });

  it.each([
    ['expert', 'experts'],
    ['registrar', 'experts'],
    ['chair', 'experts'],
    ['committee-member', 'committee'],
    ['auditor', 'committee'],
  ] as const)('%s: everything but drafts', (role, level) => {
    expect(levels(caller(role))).toEqual({ ...all(level), draft: null, cleared: null });
  });

  it('a registrar sees the drafts that he or she entered', () => {
    const entered = requestIn('draft', draft(), 'the-registrar');
    expect(levelOf(caller('registrar'), entered)).toBe('party');
    expect(levelOf(caller('registrar', null, 'another'), entered)).toBeNull();
    expect(levelOf(caller('expert', null, 'the-registrar'), entered)).toBeNull();
  });

  it('a provider sees what was circulated to it, until it is withdrawn', () => {
    const seen = { circulated: 'circulated', closed: 'circulated' };
    expect(levels(caller('provider-officer', 'XBB'))).toEqual({ ...all(null), ...seen });
    expect(levels(caller('provider-officer', 'XCC'))).toEqual(all(null));
    expect(levels(caller('provider-officer', null))).toEqual(all(null));
  });

  it.each(['public', 'administrator'] as const)('%s: posted summaries only', (role) => {
    expect(levels(caller(role))).toEqual(all(null));
    expect(levelOf(caller(role), posted(requestIn('acknowledged')))).toBe('public');
    expect(levelOf(caller(role), posted(requestIn('circulated')))).toBe('public');
  });
});

describe('what is seen of a request', () => {
  const request = fullRequest();
  const outside = ['id', 'version', 'level', 'items'];

  it.each(LEVELS)('%s: the fields of the table and no others', (level) => {
    const { items, ...fields } = viewOf(requestId, 7, request, level, party('XBB'));
    const open = Object.entries<readonly Level[]>(REQUEST_FIELDS).flatMap(([name, at]) =>
      at.includes(level) ? [name] : [],
    );
    // circulated and numbered, it has a value in every field
    expect([...Object.keys(fields), 'items'].filter((name) => !outside.includes(name)).sort()).toEqual(open.sort());
    const openOfItem = Object.entries<readonly Level[]>(ITEM_FIELDS).flatMap(([name, at]) =>
      at.includes(level) ? [name] : [],
    );
    for (const each of items) expect(Object.keys(each).sort()).toEqual(openOfItem.sort());
  });

  it.each([
    ['public', [[1, 'for the public 1']]],
    ['circulated', [[1, 'for providers 1']]],
    [
      'party',
      [
        [1, 'what is needed 1'],
        [2, 'what is needed 2'],
      ],
    ],
    [
      'committee',
      [
        [1, 'what is needed 1'],
        [2, 'what is needed 2'],
      ],
    ],
    [
      'experts',
      [
        [1, 'what is needed 1'],
        [2, 'what is needed 2'],
      ],
    ],
  ] as const)('%s: only the items that reached it, in its own text', (level, texts) => {
    expect(viewOf(requestId, 7, request, level).items.map(({ no, text }) => [no, text])).toEqual(texts);
  });

  it('shows nobody outside a budget, a date or who else was written to', () => {
    const seen = JSON.stringify([viewOf(requestId, 7, request, 'public'), viewOf(requestId, 7, request, 'circulated')]);
    expect(seen).not.toMatch(
      /partly-met|proposed|agreement|objections|informal|Organization L|budget|addressees|dateOfRequest|NV\/12|why we ask|what is needed/,
    );
    expect(JSON.stringify(viewOf(requestId, 7, request, 'public'))).not.toMatch(/2026|Licensing officers/);
  });
});

describe('a provider', () => {
  const [XBB, XCC] = [party('XBB'), party('XCC')];
  const list = [...providers, { code: XCC, ngo: false }];
  const circulated = given(requestIn('acknowledged', draft({ items: [item(1), item(2)] })), (each) =>
    circulateRequest(each, 'all', list, actor, today),
  );
  const agreed = given(
    circulated,
    (each) => recordAgreement(requestId, each, 2, { provider: XBB, amount: 2, period: '2026-Q3' }, actor),
    (each) => recordAgreement(requestId, each, 1, { provider: XCC }, actor),
  );
  const seenBy = (code: string, request: Request) => {
    const who = caller('provider-officer', code);
    return viewOf(requestId, versionFor(who, 'circulated', 99, request), request, 'circulated', providerIn(who));
  };

  it('reads its own agreement, item by item, and nothing of those of others', () => {
    expect(seenBy('XBB', agreed).items.map(({ ownAgreement }) => ownAgreement)).toEqual([
      undefined,
      { agreement: `${requestId}:2:XBB`, provider: 'XBB', amount: 2, period: '2026-Q3' },
    ]);
    expect(JSON.stringify(seenBy('XBB', agreed))).not.toMatch(/XCC|progress/);
    expect(JSON.stringify(seenBy('XCC', agreed))).not.toMatch(/XBB|2026-Q3/);
    const other = given(circulated, (each) => recordAgreement(requestId, each, 2, { provider: XBB }, actor));
    expect(seenBy('XCC', other)).toEqual(seenBy('XCC', circulated)); // version included
    expect(seenBy('XBB', other).version).toBe(seenBy('XBB', circulated).version + 1);
  });

  it('goes on reading what it agreed on when a new issue leaves it out, unless the item was recalled', () => {
    const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: false };
    const issue = { addressees: [XCC], items: [{ no: 1, forProviders: 'anew', consents }] };
    const renewed = given(
      agreed,
      (each) => confirmRecirculation(each, issue, actor),
      (each) => recirculateRequest(each, list, actor, today),
    );
    expect(levelOf(caller('provider-officer', 'XBB'), renewed)).toBe('circulated');
    expect(seenBy('XBB', renewed).items.map(({ no }) => no)).toEqual([1, 2]);
    expect(seenBy('XCC', renewed).items.map(({ no }) => no)).toEqual([1]);
    const recalled = given(renewed, (each) => changeConsents(each, 2, { ...consents, circulate: false }, actor));
    expect(seenBy('XBB', recalled).items.map(({ no }) => no)).toEqual([1]);
  });
});
