import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonText } from '../reason-text.js';
import { NOTHING_ON_FILE, SUBJECTS, TOPIC_NOT_RECORDED, compareArchive, coversTopic } from './index.js';
import type { ArchiveProgramme, ArchiveTopic } from './index.js';

interface RequestRecord {
  readonly id: string;
  readonly requesterIso3: string | null;
  readonly needs: readonly { opCodes: unknown; weaponTypes: unknown; assistanceTypes: unknown }[];
}
const records = (name: string): unknown => {
  const file: unknown = JSON.parse(readFileSync(join(__dirname, '../../../../data', name), 'utf8'));
  return (file as { records: unknown }).records; // the file's shape is documented in data/README.md
};
// The codes are held equal to the vocabulary by the spec of libs/taxonomy.
const programmes = records('providers.json') as readonly ArchiveProgramme[];
const requests = records('requests.json') as readonly RequestRecord[];
const vocabulary = JSON.parse(readFileSync(join(__dirname, '../../../../data/taxonomy.json'), 'utf8')) as {
  offerPageVocabulary: { subjects: string[] };
};
const topics = requests.flatMap((request) =>
  request.needs.map((need, at) => ({
    item: `${request.id}:${at + 1}`,
    topic: {
      areas: need.opCodes,
      fields: need.weaponTypes,
      types: need.assistanceTypes,
      requester: request.requesterIso3,
    } as ArchiveTopic,
  })),
);
const topicOf = (item: string): ArchiveTopic => {
  const found = topics.find((each) => each.item === item);
  if (!found) throw new Error(`no ${item}`);
  return found.topic;
};
const namesFor = (item: string) => compareArchive(topicOf(item), programmes).onFile.map((each) => each.name);

describe('the comparison of the archive', () => {
  it('codes every subject that occurs in the sources', () => {
    const words = [...programmes.flatMap((each) => each.subjects), ...vocabulary.offerPageVocabulary.subjects];
    expect([...new Set(words)].filter((word) => !SUBJECTS.has(word))).toEqual([]);
    expect([...SUBJECTS.keys()].filter((word) => !words.includes(word))).toEqual([]);
  });

  it('leaves an item without a recorded area alone', () => {
    const without = topics.filter(({ topic }) => topic.areas.length === 0);
    expect(without).toHaveLength(19);
    for (const { topic } of without)
      expect(compareArchive(topic, programmes)).toEqual({ onFile: [], remark: TOPIC_NOT_RECORDED });
  });

  it('never claims anything of a provider whose content is not on file', () => {
    const silent = programmes.filter((each) => each.contentSeen === 'none');
    expect(silent).toHaveLength(4);
    for (const { topic } of topics.filter((each) => each.topic.areas.length > 0))
      expect(silent.map((each) => coversTopic(topic, each).result)).toEqual(silent.map(() => 'content-not-on-file'));
  });

  it.each([
    ['R01:3', ['US EXBS programme (Export Control and Related Border Security)']],
    ['R02:1', ['Canada', 'United States', 'World Customs Organization']],
    ['R04:1', ['United States']],
    ['R05:1', []],
    ['R05:2', ['Switzerland (through the OPCW)']],
    ['R05:5', []],
  ])('finds for %s %j', (item, names) => expect(namesFor(item)).toEqual(names));

  it('leaves out a programme whose stated coverage does not hold the requester, and asks where our lists cannot say', () => {
    const programme = (regions: ArchiveProgramme['regions']): ArchiveProgramme => ({
      ...{ id: 'P', name: 'P', subjects: ['Border Controls'], types: [], contentSeen: 'summary' },
      regions,
    });
    const topic: ArchiveTopic = { areas: ['OP3c.law'], fields: ['cross'], types: ['training'], requester: 'ALB' };
    expect(coversTopic(topic, programme(['africa'])).result).toBe('does-not-cover');
    expect(coversTopic(topic, programme(['osce-area']))).toMatchObject({
      result: 'covers',
      reasons: [
        { code: 'archive.area-covers' },
        { code: 'archive.field-not-in-source' },
        { code: 'archive.type-not-in-source' },
        { code: 'archive.region-open' },
      ],
    });
  });

  it('is alphabetical, has words for every reason, and a remark exactly where the list is empty', () => {
    for (const { topic } of topics) {
      const { onFile, remark } = compareArchive(topic, [...programmes].reverse());
      const names = onFile.map((each) => each.name);
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
      for (const text of onFile.flatMap((each) => each.reasons.map(reasonText)))
        expect(text).not.toMatch(/[{}]|archive\./);
      expect(remark === null).toBe(onFile.length > 0);
    }
    const nobody = compareArchive({ areas: ['OP1'], fields: [], types: [], requester: null }, programmes);
    expect(nobody).toEqual({ onFile: [], remark: NOTHING_ON_FILE });
  });
});
