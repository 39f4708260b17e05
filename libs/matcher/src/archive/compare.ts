import { regionAspect, typeAspect } from './aspects.js';
import { subjectReasons } from './subjects-of-topic.js';
import type { ArchiveComparison, ArchiveProgramme, ArchiveTopic, TopicComparison } from './types.js';

export const TOPIC_NOT_RECORDED = 'Topic not recorded in the source; not compared.';
export const NOTHING_ON_FILE = 'No programme text on file covers this topic.';
export const CONTENT_NOT_ON_FILE = 'content not on file';

/**
 * Whether one programme on file covers the topic of one historical need. The topic is its area: a type of assistance
 * alone ("legal") is none. A text that names no area of the topic is not said to cover it; what a source leaves out
 * (field, type, region) is named as such and counts neither way.
 */
export function coversTopic(topic: ArchiveTopic, programme: ArchiveProgramme): TopicComparison {
  if (topic.areas.length === 0) return { result: 'topic-not-recorded' };
  if (programme.contentSeen === 'none') return { result: 'content-not-on-file' };
  const subjects = subjectReasons(topic, programme);
  const type = typeAspect(topic, programme);
  const region = regionAspect(topic, programme);
  if (!subjects || !type || !region) return { result: 'does-not-cover' };
  return { result: 'covers', reasons: [...subjects, type, region] };
}

const alphabetical = new Intl.Collator('en');

/** All programmes on file that cover the topic, in alphabetical order, or the remark that stands instead. */
export function compareArchive(topic: ArchiveTopic, programmes: readonly ArchiveProgramme[]): ArchiveComparison {
  if (topic.areas.length === 0) return { onFile: [], remark: TOPIC_NOT_RECORDED };
  const onFile = programmes.flatMap((programme) => {
    const comparison = coversTopic(topic, programme);
    const { id, name } = programme;
    return comparison.result === 'covers' ? [{ id, name, reasons: comparison.reasons }] : [];
  });
  onFile.sort((a, b) => alphabetical.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { onFile, remark: onFile.length === 0 ? NOTHING_ON_FILE : null };
}
