import type { Area, Field, Reason } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';
import { fieldAspect } from './aspects.js';
import { FIELD_WORDS, SUBJECTS } from './subjects.js';
import type { SubjectCoding } from './subjects.js';
import type { ArchiveProgramme, ArchiveTopic } from './types.js';

interface Hit extends SubjectCoding {
  readonly subject: string;
}
const touches = (one: Area, other: Area): boolean => covers(one, other) || covers(other, one);

/** The areas of a subject that lie in the topic. XC gathers unlike things: its parts count only where the field is recorded and agrees. */
const areasInTopic = (topic: ArchiveTopic, { areas, fields }: SubjectCoding): Area[] =>
  areas.filter((given) =>
    topic.areas.some(
      (asked) => touches(given, asked) && (asked !== 'XC' || topic.fields.some((field) => fields.includes(field))),
    ),
  );

/** Subjects with their coding. A subject without a field of its own takes the fields that the programme names as such. */
function coded({ subjects }: ArchiveProgramme): Hit[] {
  const found = subjects.flatMap((subject) => {
    const coding = SUBJECTS.get(subject);
    return coding ? [{ subject, ...coding }] : [];
  });
  const general: readonly Field[] = found
    .filter((each) => FIELD_WORDS.includes(each.subject))
    .flatMap((each) => each.fields);
  return found.map((each) => (each.fields.length > 0 ? each : { ...each, fields: general }));
}

/** The subjects that name an area of the topic and do not contradict its field, as reasons; null when there is none. */
export function subjectReasons(topic: ArchiveTopic, programme: ArchiveProgramme): Reason[] | null {
  const hits = coded(programme).filter(
    (subject) => areasInTopic(topic, subject).length > 0 && fieldAspect(topic, subject.fields) !== null,
  );
  const given = hits.flatMap((subject) => areasInTopic(topic, subject));
  const field = fieldAspect(topic, [...new Set(hits.flatMap((hit) => hit.fields))]);
  if (hits.length === 0 || !field) return null;
  const whole = topic.areas.every((asked) => given.some((area) => covers(area, asked)));
  const params = { subjects: hits.map((hit) => hit.subject).sort(), areas: [...new Set(given)].sort() };
  const fields = ['request.opCodes', 'provider.subjects'];
  return [{ code: whole ? 'archive.area-covers' : 'archive.area-part', params, fields }, field];
}
