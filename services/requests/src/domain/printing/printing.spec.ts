import { draft, item, party, requestIn } from '../../testing/samples.js';
import { noteVerbale } from './note-verbale.js';
import type { Page } from './page.js';
import { printedTemplate } from './template.js';

const text = ({ blocks }: Page) =>
  blocks.map((block) => (block.kind === 'field' ? `${block.label}: ${block.text}` : block.text)).join('\n');

describe('a printed request', () => {
  it('says every field that is filled in, and leaves out the others', () => {
    const full = text(printedTemplate(requestIn('draft'), { mission: { office: 'Mission', phone: '555' } }));
    for (const line of [
      'Requester: State A (fictitious)',
      'On behalf of: State C (fictitious)',
      'Permanent Mission: Mission, 555',
      'Legal status: a law of 2019',
      'Assistance received: Organization K (fictitious): a course',
      'What is needed: what is needed 2',
      'Time: 2026-05-01 to 2026-09-30',
      'May be circulated: no',
    ])
      expect(full).toContain(line);
    const bare = draft({ items: [], memorandum: 'why we ask', legalStatus: undefined, beneficiaries: undefined });
    const memorandum = text(printedTemplate(requestIn('draft', bare), {}));
    expect(memorandum).not.toMatch(/undefined|On behalf|Legal status|Contacts|Need item/);
  });

  it('is marked as a draft until it is sent, and as a specimen when its parties are fictitious', () => {
    expect(printedTemplate(requestIn('cleared'), {}).marks).toEqual(['SPECIMEN', 'DRAFT']);
    expect(noteVerbale(requestIn('submitted')).marks).toEqual(['SPECIMEN']);
  });

  it('as a note verbale speaks in the third person and names consents item by item', () => {
    const note = text(noteVerbale(requestIn('draft', draft({ requester: party('XAB') }))));
    expect(note).toMatch(
      /^Reference: NV\/12\nThe Permanent Mission of State B \(fictitious\) presents its compliments/,
    );
    expect(note).toContain('Items that may be circulated to providers: 1\n');
    expect(note).not.toMatch(/budget|1000|shared with non-governmental/);
    expect(text(noteVerbale(requestIn('draft', draft({ items: [item(1, { consents: {} })] }))))).not.toContain(
      'Items that',
    );
  });
});
