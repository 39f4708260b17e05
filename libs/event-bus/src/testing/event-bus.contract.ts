import type { BusHarness, MakeBusHarness } from './bus-harness.js';
import type { Chapter } from './contract/chapter.js';
import { committing } from './contract/committing.js';
import { failing } from './contract/failing.js';
import { ordering } from './contract/ordering.js';
import { parking } from './contract/parking.js';
import { sharing } from './contract/sharing.js';

const CHAPTERS: Readonly<Record<string, Chapter>> = { ordering, sharing, failing, parking, committing };

/** What an event bus means. Every adapter runs it. */
export function eventBusContract(name: string, makeHarness: MakeBusHarness): void {
  describe(`event bus: ${name}`, () => {
    let current: BusHarness | undefined;
    afterEach(async () => {
      await current?.destroy();
      current = undefined;
    });
    const start: MakeBusHarness = async (options) => (current = await makeHarness(options));
    for (const [title, chapter] of Object.entries(CHAPTERS)) describe(title, () => chapter(start));
  });
}
