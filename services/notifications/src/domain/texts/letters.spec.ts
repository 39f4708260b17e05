import {
  acknowledged,
  agreed,
  circulated,
  circulatedItem,
  closed,
  due,
  informal,
  noted,
  notTakenUp,
  NOW,
  party,
  passedOn,
  put,
  putForward,
  recalled,
  reply,
  replyTakenBack,
  takenBack,
  takenOff,
  window,
  withdrawn,
} from '../testing/given.js';
import { acknowledgement } from './acknowledgement.js';
import { agreementNotice } from './agreement-notice.js';
import { beneficiaryNotice } from './beneficiary-notice.js';
import { candidateInquiry } from './candidate-inquiry.js';
import { circulationNotice } from './circulation-notice.js';
import { clarificationAnswer } from './clarification-answer.js';
import { clarificationInquiry } from './clarification-inquiry.js';
import { closingNotice } from './closing-notice.js';
import { confirmationInquiry } from './confirmation-inquiry.js';
import { correctionNotice } from './correction-notice.js';
import { followUpInquiry } from './follow-up-inquiry.js';
import { notTakenUpNotice } from './not-taken-up-notice.js';
import { recallNotice } from './recall-notice.js';
import { replyNotice } from './reply-notice.js';
import { replyWithdrawalNotice } from './reply-withdrawal-notice.js';
import { suggestionNotice } from './suggestion-notice.js';
import { windowNotice } from './window-notice.js';
import { withdrawalNotice } from './withdrawal-notice.js';

const texts = {
  acknowledgement: acknowledgement(acknowledged, NOW),
  'circulation notice': circulationNotice(circulated, party('XBB'), NOW),
  'suggestion notice': suggestionNotice(putForward, NOW),
  'reply notice': replyNotice(reply, NOW),
  'reply notice, second': replyNotice({ ...reply, replaces: true }, NOW),
  'withdrawal notice': withdrawalNotice(withdrawn, party('XBB'), NOW),
  'window notice': windowNotice(window, false, NOW),
  'window notice, moved': windowNotice(window, true, NOW),
  'confirmation inquiry': confirmationInquiry(informal, NOW),
  'not-taken-up notice': notTakenUpNotice(notTakenUp, NOW),
  'recall notice': recallNotice(recalled, party('XBB'), NOW),
  'beneficiary notice': beneficiaryNotice(takenOff, party('XBB'), NOW),
  'agreement notice to the requester': agreementNotice(agreed, party('XAA'), NOW),
  'agreement notice to the provider': agreementNotice(agreed, party('XBB'), NOW),
  'closing notice to the requester': closingNotice(closed, party('XAA'), NOW),
  'closing notice to a provider': closingNotice(closed, party('XBB'), NOW),
  'follow-up inquiry': followUpInquiry(due, NOW),
  'notice of a withdrawn reply': replyWithdrawalNotice(replyTakenBack, NOW),
  'correction notice': correctionNotice(takenBack, NOW),
  'clarification inquiry': clarificationInquiry(put, NOW),
  'clarification answer': clarificationAnswer(passedOn, NOW),
  'candidate inquiry': candidateInquiry(noted, NOW),
  'candidate inquiry, bare': candidateInquiry(
    { requester: noted.requester, by: 'p', source: 'meeting', title: 'T' },
    NOW,
  ),
};

/** Words that `manners.md` replaces by others, and claims that no letter may make. */
const FORBIDDEN = [
  /\bdonors?\b/i,
  /\bendors\w*/i,
  /\bapprov\w*/i,
  /\breject\w*/i,
  /\b(on )?hold\b/i,
  /\bblock\w*/i,
  /\bunmatched\b/i,
  /\bconsented\b/i,
  /\boverdue\b/i,
  /\blate\b/i,
  /\ballocat\w*/i,
  /\bassign\w*/i,
  /\brank\w*/i,
  /\bscor\w*/i,
  /\bbest\b/i,
  /\bweapon types?\b/i,
  /\bsupply without demand\b/i,
  /\bfocal point\b/i,
  /\bstaff\b/i,
  /\bUnited Nations\b/i,
  /\bUN\b/,
  /\b1540\b/,
  /\bdeadline\b/i,
  /\d{4}-\d\d-\d\d/,
];

describe.each(Object.entries(texts))('the %s', (_, { subject, body }) => {
  it('keeps to the words of the house, writes dates out and claims nothing', () => {
    for (const word of FORBIDDEN) expect(`${subject}\n${body}`).not.toMatch(word);
  });
  it('is marked SPECIMEN before anything else, and says whom it is for, when and in which language', () => {
    expect(body).toMatch(/^SPECIMEN\n\nTo: State (A|BB) \(fictitious\)\nDate: 13 May 2026\nOriginal: English\n\n/);
  });
  it('leaves nothing unfilled', () => expect(`${subject}${body}`).not.toMatch(/undefined|null|\[object|[{}]|NaN/));
});

describe('what each letter says', () => {
  it('the acknowledgement: number and date', () => {
    expect(texts.acknowledgement.body).toContain(
      'of 2 March 2026, which is entered in the register under number 2026/7',
    );
  });

  it('the candidate inquiry: where the passage stands, not the passage; it is no request until the Mission confirms', () => {
    const { subject, body } = texts['candidate inquiry'];
    expect(subject).toBe('Whether a passage of "National report" is to become a request');
    expect(body).toContain('a passage of a national report ("National report", 15 January 2026, page 12)');
    expect(body).toContain('Until the Mission confirms it, it is no request');
    expect(texts['candidate inquiry, bare'].body).toContain('a passage of the record of a meeting ("T") reads');
  });

  it('the circulation notice: the circulated items, and no other addressee', () => {
    const { body } = texts['circulation notice'];
    expect(body).toContain('Two courses for licensing officers.');
    expect(body).toContain('Useful until: 31 December 2026');
    expect(body).toContain('Working languages: French');
    expect(body).not.toMatch(/State CC|Organization K|Forms:|Help can start/);
  });

  it('the suggestion notice: programme, coverage and reasons in words, nothing reserved', () => {
    const { body } = texts['suggestion notice'];
    expect(body).toContain('the programme "Courses on licensing" of State BB (fictitious)');
    expect(body).toContain('partly covers');
    expect(body).toMatch(/- The programme names the area .*Licensing authority/);
    expect(body).toContain('It reserves nothing and commits nobody; the provider has not been told of it.');
  });

  it('the reply notice: every line whole, in order, word for word', () => {
    const { body } = texts['reply notice'];
    for (const { text } of reply.lines) expect(body).toContain(text);
    expect(body).toContain('Conditions: Travel is borne by the host.\nFrom: 1 September 2026\nUntil: 31 October 2026');
    expect(body.indexOf('Need item 2')).toBeLessThan(body.indexOf('Need item 3'));
    expect(body).toContain('Outside the recorded needs: other help\nA model law is at your disposal.');
    expect(body).not.toContain('takes the place');
    expect(texts['reply notice, second'].body).toContain('takes the place of the reply passed on before');
  });

  it('the window notice: until which day, and that silence is only that', () => {
    expect(texts['window notice'].body).toContain('until the end of 20 May 2026 in New York');
    expect(texts['window notice'].body).toContain('no objection was received');
    expect(texts['window notice, moved'].body).toContain('a holiday having been announced');
  });

  it('the confirmation inquiry: no sender, unless the sender agreed to be named', () => {
    expect(texts['confirmation inquiry'].body).not.toContain('sent by');
    const named = confirmationInquiry({ ...informal, sender: 'Organization Q (fictitious)' }, NOW);
    expect(named.body).toContain('sent by Organization Q (fictitious), who agreed to be named');
  });

  it('the reply notice: what a line says besides, each under its name', () => {
    const [line] = reply.lines;
    if (!line) throw new Error('the reply has lines');
    const more = { share: 'one of two', activity: 'existing', reason: 'Funds end then.', itemNo: 4 } as const;
    const { body } = replyNotice({ ...reply, lines: [{ ...line, ...more, answer: 'partial' }] }, NOW);
    for (const said of ['Need item 4:', 'Share: one of two', 'By an activity under way', 'Reason: Funds end then.'])
      expect(body).toContain(said);
  });

  it('the circulation notice: forms and beginning, where they are stated', () => {
    const item = { ...circulatedItem, forms: ['remote' as const], from: circulatedItem.by };
    const { body } = circulationNotice({ ...circulated, items: [item] }, party('XBB'), NOW);
    expect(body).toContain('Forms: At a distance');
    expect(body).toContain('Help can start from: 31 December 2026');
  });

  it('the clarification inquiry: who asks only if it agreed', () => {
    expect(texts['clarification inquiry'].body).toContain('a question of a provider to which it was circulated');
    expect(clarificationInquiry({ ...put, provider: party('XBB') }, NOW).body).toContain('of State BB (fictitious)');
  });

  it('the notices of an agreement: each names the other party', () => {
    expect(texts['agreement notice to the requester'].body).toContain('its agreement with State BB (fictitious)');
    expect(texts['agreement notice to the provider'].body).toContain('its agreement with State A (fictitious)');
  });

  it('the closing notice: without the reason', () => {
    for (const name of ['closing notice to the requester', 'closing notice to a provider'] as const)
      expect(texts[name].body).not.toMatch(/\bmet\b/);
  });

  it('the inquiry after a year: the date of the request, and whether it is asked again', () => {
    expect(texts['follow-up inquiry']).toMatchObject({ subject: expect.stringMatching(/^One year after the request/) });
    expect(texts['follow-up inquiry'].body).toContain('of 12 May 2025');
    expect(followUpInquiry({ ...due, time: 2 }, NOW).subject).toMatch(/^Asked again: the request/);
  });

  it('a letter to a code that is not a fictitious party carries no SPECIMEN', () => {
    expect(withdrawalNotice(withdrawn, party('ZZZ'), NOW).body).toMatch(/^To: ZZZ\n/);
  });
});
