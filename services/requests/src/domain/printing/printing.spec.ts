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

  it('says what is under way, who is addressed and the day that is known', () => {
    const assistanceReceived = [{ from: 'Organization K (fictitious)', what: 'a course', underWay: true }];
    const actionPlan = { title: 'Plan of 2025', item: 'item 7' };
    const items = [item(1, { from: undefined }), item(2, { from: undefined, by: undefined })];
    const more = draft({ assistanceReceived, actionPlan, items, addressTo: [party('XBB')] });
    const page = text(printedTemplate(requestIn('circulated', more), {}));
    for (const line of ['a course (under way)', 'Plan of 2025, item 7', 'Addressed to: State B', 'Time: 2026-09-30'])
      expect(page).toContain(line);
    expect(page.match(/Time:/g)).toHaveLength(1);
    expect(page).toContain('Number in the register: 2026/');
    const open = draft({ addressTo: undefined, actionPlan: undefined, assistanceReceived: undefined });
    expect(text(printedTemplate(requestIn('draft', open), {}))).not.toMatch(
      /Addressed to|National action plan|received/,
    );
    expect(text(printedTemplate(requestIn('draft'), {}))).toContain('all providers on the list');
  });

  it('as a note verbale of a memorandum alone names no items, and of one without memorandum encloses none', () => {
    const alone = draft({ items: [], reference: undefined, beneficiaries: undefined });
    const note = text(noteVerbale(requestIn('submitted', alone)));
    expect(note).toMatch(/implementation of that resolution\.\nAn explanatory memorandum is enclosed/);
    expect(note).not.toMatch(/Reference|on behalf of|Items/);
    const bare = text(noteVerbale(requestIn('submitted', draft({ memorandum: undefined }))));
    expect(bare).toContain('on behalf of State C (fictitious),');
    expect(bare).not.toContain('memorandum');
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
