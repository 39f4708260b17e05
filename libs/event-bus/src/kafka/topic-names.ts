import { type Topic, TOPICS } from '@clearinghouse/contracts';

/** Names on a broker that several installations share. */
export class TopicNames {
  private readonly byName: ReadonlyMap<string, Topic>;

  constructor(private readonly installation: string) {
    this.byName = new Map(TOPICS.map((topic) => [this.of(topic), topic]));
  }

  of(topic: Topic): string {
    return `${this.installation}.${topic}`;
  }

  groupOf(group: string): string {
    return `${this.installation}.${group}`;
  }

  /** @throws Error for a topic that this installation does not have */
  topicOf(name: string): Topic {
    const topic = this.byName.get(name);
    if (topic === undefined) throw new Error(`not a topic of this installation: ${name}`);
    return topic;
  }

  all(): readonly string[] {
    return [...this.byName.keys()];
  }
}
