import { procedureSections } from './procedure-sections.js';
import { writtenPage } from './written-page.js';

/** Put right by a run with WRITE_DOCUMENTS=yes. */
describe('docs/procedure.md', () => {
  it.each(Object.entries(procedureSections()))('says of %s what the tables say', (name, text) => {
    const page = writtenPage('procedure.md', name, text);
    expect(page?.is).toBeDefined();
    expect(page?.is).toBe(page?.should);
  });
});
