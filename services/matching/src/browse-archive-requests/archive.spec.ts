import { ARCHIVE_BANNER, browseArchiveProviders, browseArchiveRequests } from '@clearinghouse/contracts';
import { ArchiveRecords } from '../adapters/archive-records.js';
import { BrowseArchiveProviders } from '../browse-archive-providers/browse-archive-providers.handler.js';
import { BrowseArchiveRequests } from './browse-archive-requests.handler.js';

const records = new ArchiveRecords();
const requests = browseArchiveRequests.answer.parse(new BrowseArchiveRequests(records).run());
const providers = browseArchiveProviders.answer.parse(new BrowseArchiveProviders(records).run());
const request = (id: string) => {
  const found = requests.items.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the archive of requests', () => {
  it('holds all 21 requests with their 31 needs under the banner', () => {
    expect(requests.banner).toBe(ARCHIVE_BANNER);
    expect(requests.items).toHaveLength(21);
    const topics = requests.items.flatMap((each) => each.items.map((item) => item.topic));
    const count = (topic: string) => topics.filter((each) => each === topic).length;
    expect([topics.length, count('stated'), count('inferred'), count('not-recorded')]).toEqual([31, 12, 4, 15]);
  });

  it('leaves a lost heading lost', () => {
    for (const id of ['R02', 'R06']) expect(request(id).requester).toBeNull();
    expect(request('R02').notes.join(' ')).toContain("The heading with the requester's name is lost.");
  });

  it('takes the slip at Angola for no duplicate and no need', () => {
    const [angola, before] = [request('R03'), request('R02')];
    expect(angola.requester).toBe('Angola');
    expect(before.date).toBe(angola.date);
    expect(angola.items).toEqual([expect.objectContaining({ topic: 'not-recorded', codes: [], onFile: [] })]);
    expect(before.items).toHaveLength(2);
  });

  it('does not compare a topic that the source does not record, and says so', () => {
    for (const item of requests.items.flatMap((each) => each.items).filter((each) => each.topic !== 'stated')) {
      expect(item.onFile).toEqual([]);
      expect(item.remark).toBe('Topic not recorded in the source; not compared.');
    }
    expect(request('R07').items[0]?.text).toBe('content not on file');
  });

  it('keeps the reply that offers something outside the recorded needs beside them, not among them', () => {
    const armenia = request('R04');
    expect(armenia.recordedResponse).toContain('Offered: Help with drafting law on chemical and biological terrorism.');
    expect(armenia.notes).toContain('The offered help is none of the needs recorded for R04.');
    expect(armenia.items.map((item) => item.no)).toEqual([1, 2]);
    expect(JSON.stringify(armenia.items)).not.toContain('drafting law');
  });

  it('keeps the yes and the no of a partial answer, and null where none is recorded', () => {
    expect(request('R20').recordedResponse).toMatch(
      /Offered: Help with drafting of laws\. Excluded: Building of regulatory/,
    );
    expect(requests.items.filter((each) => each.recordedResponse !== null).map((each) => each.id)).toEqual([
      'R04',
      'R12',
      'R20',
    ]);
  });

  it('says dates as precisely as the source', () => {
    expect(request('R01').date).toBe('28 October 2004');
    expect(request('R07').date).toMatch(/^2008 to April 2011 \(between the Committee's 2008 report/);
  });

  it('sets programmes on file beside a stated topic: alphabetical, with reasons, without any figure', () => {
    const compared = requests.items.flatMap((each) => each.items).filter((item) => item.topic === 'stated');
    expect(compared.some((item) => item.onFile.length > 1)).toBe(true);
    for (const { onFile, remark } of compared) {
      const names = onFile.map((each) => each.provider);
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
      expect(remark).toBe(onFile.length === 0 ? 'No programme text on file covers this topic.' : null);
      for (const each of onFile) expect(each.reasons.length).toBeGreaterThan(0);
    }
    expect(JSON.stringify(requests)).not.toMatch(/"(score|factors|points|share|rank)"/);
  });

  it('names the public page of every record', () => {
    for (const each of [...requests.items, ...providers.items]) expect(each.sources.length).toBeGreaterThan(0);
  });
});

describe('the archive of providers', () => {
  it('holds all 28 in alphabetical order', () => {
    const names = providers.items.map((each) => each.name);
    expect(names).toHaveLength(28);
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  });
  it('makes up no content: four are on file by name only', () => {
    const silent = providers.items.filter((each) => each.what === null);
    expect(silent.map((each) => each.id).sort()).toEqual(['P07', 'P12', 'P14', 'P15']);
  });
  it('leaves out what is unconfirmed', () => {
    expect(JSON.stringify(providers)).not.toContain('30 or more partner countries');
  });
});
