import type { AssistanceType, CoverageRegion, Field, Reason } from '@clearinghouse/contracts';
import { parentAssistanceType, regionCovers } from '@clearinghouse/taxonomy';
import type { ArchiveProgramme, ArchiveTopic } from './types.js';

/** Null: the sources contradict. Otherwise what they say, or that one of them says nothing. */
type Aspect = Reason | null;

const reason = (code: string, params: Reason['params'], ...fields: string[]): Reason => ({ code, params, fields });

const related = (asked: AssistanceType, given: AssistanceType): boolean =>
  asked === given || parentAssistanceType(asked) === given || parentAssistanceType(given) === asked;

export function typeAspect({ types: asked }: ArchiveTopic, { types: given }: ArchiveProgramme): Aspect {
  const from = ['request.assistanceTypes', 'provider.types'];
  if (asked.length === 0 || given.length === 0) return reason('archive.type-not-in-source', {}, ...from);
  const fitting = given.filter((each) => asked.some((type) => related(type, each)));
  if (fitting.length === 0) return null;
  const whole = asked.every(
    (type) => given.includes(type) || given.some((each) => each === parentAssistanceType(type)),
  );
  return reason(whole ? 'archive.type-covers' : 'archive.type-part', { types: [...fitting].sort() }, ...from);
}

/** `fields` are those of the subjects that name the area. Cross-cutting meets any field, on either side. */
export function fieldAspect({ fields: asked }: ArchiveTopic, fields: readonly Field[]): Aspect {
  const from = ['request.weaponTypes', 'provider.subjects'];
  if (asked.length === 0 || fields.length === 0) return reason('archive.field-not-in-source', {}, ...from);
  const fits = asked.includes('cross') || fields.includes('cross') || asked.some((field) => fields.includes(field));
  return fits ? reason('archive.field-covers', { fields: [...fields].sort() }, ...from) : null;
}

/** The region in the words of the source, and whether it holds the requester as far as our lists can say. */
export function regionAspect({ requester }: ArchiveTopic, { regions }: ArchiveProgramme): Aspect {
  const from = ['request.requester', 'provider.regions'];
  if (regions.length === 0) return reason('archive.region-not-in-source', {}, ...from);
  const verdicts = regions.map((region) => regionCovers(region, requester ?? ''));
  const having = (verdict: string): CoverageRegion[] => regions.filter((_, at) => verdicts[at] === verdict);
  if (verdicts.includes('in')) return reason('archive.region-covers', { regions: having('in') }, ...from);
  return verdicts.includes('unknown') ? reason('archive.region-open', { regions: having('unknown') }, ...from) : null;
}
