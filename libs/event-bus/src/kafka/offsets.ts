import type { Cluster } from './cluster.js';
import { eventuallyKnown } from './eventually-known.js';

/** By `<topic>/<partition>`. */
export type Offsets = ReadonlyMap<string, number>;

/** The end of every partition of the topics now. @throws BusError unavailable */
export async function endsOf(cluster: Cluster, topics: readonly string[]): Promise<Map<string, number>> {
  const ends = new Map<string, number>();
  for (const topic of topics) {
    const partitions = await cluster.ask((admin) => eventuallyKnown(() => admin.fetchTopicOffsets(topic)));
    for (const { partition, high } of partitions) ends.set(`${topic}/${partition}`, Number(high));
  }
  return ends;
}

/** What the group has committed; a partition without is not there. @throws BusError unavailable */
export async function committedOf(cluster: Cluster, groupId: string, topics: readonly string[]): Promise<Offsets> {
  const answers = await cluster.ask((admin) => admin.fetchOffsets({ groupId, topics: [...topics] }));
  const offsets = answers.flatMap(({ topic, partitions }) =>
    partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
  );
  return new Map(offsets.filter(([, offset]) => offset >= 0)); // negative: none, or `the beginning`
}
