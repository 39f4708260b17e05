import { type AssistanceType, AREAS, type NeedItem, type RequestDraft } from '@clearinghouse/contracts';
import { areaTitle, parentArea } from '@clearinghouse/taxonomy';
import { type Hint, hint } from './hint.js';
import { wordsOf } from './words-of.js';

/** Fewer words than these say a subject, not a need. */
const FEW_WORDS = 6;
const WITH_PEOPLE: readonly AssistanceType[] = ['training', 'exercise', 'expertise', 'expert_visit', 'peer_review'];

type Rule = (item: NeedItem) => Hint | undefined;

const RULES: readonly Rule[] = [
  ({ no, area }) => {
    const leaves = AREAS.filter((each) => parentArea(each) === area).slice(0, 3);
    return leaves.length > 0
      ? hint('area-is-wide', { itemNo: no, field: 'area', params: { examples: leaves.map(areaTitle) } })
      : undefined;
  },
  ({ no, what }) => (wordsOf(what).length < FEW_WORDS ? hint('say-what', { itemNo: no, field: 'what' }) : undefined),
  ({ no, assistanceType }) =>
    assistanceType === 'other' ? hint('name-type', { itemNo: no, field: 'assistanceType' }) : undefined,
  ({ no, forWhom }) => (forWhom === undefined ? hint('say-for-whom', { itemNo: no, field: 'forWhom' }) : undefined),
  ({ no, from, by }) => (!from && !by ? hint('say-when', { itemNo: no, field: 'by' }) : undefined),
  ({ no, languages, assistanceType }) =>
    languages.length === 0 && WITH_PEOPLE.includes(assistanceType)
      ? hint('say-languages', { itemNo: no, field: 'languages' })
      : undefined,
  ({ no, consents, forProviders }) =>
    consents.circulate && forProviders === undefined
      ? hint('no-text-for-providers', { itemNo: no, field: 'forProviders' })
      : undefined,
  ({ no, consents, forPublic }) =>
    consents.postSummary && forPublic === undefined
      ? hint('no-text-for-public', { itemNo: no, field: 'forPublic' })
      : undefined,
];

/** What is too general to be compared with programmes, and the one sentence that would help. */
export function tooGeneral({ items }: RequestDraft): Hint[] {
  if (items.length === 0) return [hint('no-items')];
  return items.flatMap((item) => RULES.flatMap((rule) => rule(item) ?? []));
}
