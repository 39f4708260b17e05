import { type Instant, instant, requestAcknowledged } from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { openTestPlatform, type TestPlatform } from '@clearinghouse/service-kit/testing';
import { acknowledged, arrived, NOW } from '../domain/testing/given.js';
import { briefingFacts } from './briefing.collections.js';
import { BriefingFacts } from './briefing-facts.js';
import type { BriefingRepository } from './briefing.repository.js';

class MovedClock extends Clock {
  at: Instant = NOW;
  now = (): Instant => this.at;
}

const clock = new MovedClock();
const looked: string[] = [];
/** Only asked whether there is a briefing. */
const briefings = { get: async (id: string) => void looked.push(id) } as unknown as BriefingRepository;
let platform: TestPlatform;
let facts: BriefingFacts;
beforeAll(async () => {
  platform = await openTestPlatform();
  platform.store.collection(briefingFacts);
  facts = new BriefingFacts(platform.store, briefings, clock);
  await platform.store.open();
});
afterAll(() => platform.close());

it('a fact of two months that still run looks for no briefing; one that comes after them does', async () => {
  await facts.note(arrived(requestAcknowledged, acknowledged, 'r-now', 4), 'acknowledged');
  clock.at = instant(Date.UTC(2026, 6, 1, 3, 59)); // 30 June in New York
  await facts.note(arrived(requestAcknowledged, acknowledged, 'r-last', 4), 'acknowledged');
  expect(looked).toEqual([]);
  clock.at = instant(Date.UTC(2026, 6, 1, 4));
  await facts.note(arrived(requestAcknowledged, acknowledged, 'r-after', 4), 'acknowledged');
  expect(looked).toEqual(['briefing-2026-06-30']);
});
