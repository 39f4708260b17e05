// What changes and what it changes: on each of forty topics one programme that comes and goes, and five need items.
import { AREAS } from '@clearinghouse/contracts';
import { seeded } from '../../tools/load/random.mjs';
import { programmes, stateCode, submission } from '../../tools/load/records.mjs';

const named = new Set(programmes(2000).flatMap(({ areas }) => areas));
/** Topics that nobody else names, so that the programme of a topic is always among the ten best. */
export const TOPICS = AREAS.filter((area) => area.includes('.') && !named.has(area)).slice(0, 40);
export const ITEMS_A_TOPIC = 5;

/** The programme of a topic: there for its items, or for nobody's. */
export const programmeOf = (topic, there) => ({
  ...{
    provider: `ORG-T${topic}`,
    providerKind: 'intergovernmental',
    title: `Programme of topic ${topic} (fictitious)`,
  },
  ...{ areas: [TOPICS[topic]], fields: ['nuclear'], assistanceTypes: [there ? 'training' : 'translation'] },
  ...{ regions: ['global'], languages: ['en'] },
});

/** The n-th request; its one item is about the topic n % 40. */
export const requestOf = (n) => {
  const plain = submission(n, seeded(n + 1));
  const asked = { area: TOPICS[n % TOPICS.length], field: 'nuclear', assistanceType: 'training' };
  return { ...plain, items: plain.items.map((item) => ({ ...item, ...asked })) };
};

/** Everybody else. */
export const others = (count) => programmes(count);
export const partyOf = (n) => stateCode(n % 260);
