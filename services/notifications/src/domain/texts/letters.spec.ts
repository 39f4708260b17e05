import { acknowledged, circulated, NOW, party, putForward, reply, withdrawn } from '../testing/given.js';
import { acknowledgement } from './acknowledgement.js';
import { circulationNotice } from './circulation-notice.js';
import { replyNotice } from './reply-notice.js';
import { suggestionNotice } from './suggestion-notice.js';
import { withdrawalNotice } from './withdrawal-notice.js';

const texts = {
  acknowledgement: acknowledgement(acknowledged, NOW),
  'circulation notice': circulationNotice(circulated, party('XBB'), NOW),
  'suggestion notice': suggestionNotice(putForward, NOW),
  'reply notice': replyNotice(reply, false, NOW),
  'reply notice, second': replyNotice(reply, true, NOW),
  'withdrawal notice': withdrawalNotice(withdrawn, party('XBB'), NOW),
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

  it('a letter to a code that is not a fictitious party carries no SPECIMEN', () => {
    expect(withdrawalNotice(withdrawn, party('ZZZ'), NOW).body).toMatch(/^To: ZZZ\n/);
  });
});
