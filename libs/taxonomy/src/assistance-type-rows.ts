import type { AssistanceType } from '@clearinghouse/contracts';

/** Title, and the wider type that a type belongs to (null: none). As in `data/taxonomy.json`, by a test. */
export const ASSISTANCE_TYPE_ROWS: Readonly<
  Record<AssistanceType, readonly [title: string, parent: AssistanceType | null]>
> = {
  legal: ['Legal / legislative help (kind not stated)', null],
  legal_drafting: ['Drafting of law', 'legal'],
  legal_review: ['Review of law', 'legal'],
  training: ['Training', null],
  exercise: ['Exercise or table-top', 'training'],
  expertise: ['Expertise / advice', null],
  expert_visit: ['Expert visit', 'expertise'],
  peer_review: ['Peer review', 'expertise'],
  peer_exchange: ['Exchange of experience, effective practices', null],
  nap_drafting: ['Drafting of a national action plan', 'expertise'],
  secondment: ['Secondment', 'expertise'],
  equipment: ['Equipment', null],
  software_tools: ['Software and tools', 'equipment'],
  funding: ['Funding / financial', null],
  resources: ['Resources', null],
  translation: ['Translation', null],
  other: ['Other', null],
};
