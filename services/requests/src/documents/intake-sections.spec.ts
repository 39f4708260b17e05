import { intakeSections } from './intake-sections.js';
import { writtenPage } from './written-page.js';

/** Put right by a run with WRITE_DOCUMENTS=yes. */
describe('docs/intake.md', () => {
  it.each(Object.entries(intakeSections()))('says of %s what the tables say', (name, text) => {
    const page = writtenPage('intake.md', name, text);
    expect(page?.is).toBeDefined();
    expect(page?.is).toBe(page?.should);
  });
});
