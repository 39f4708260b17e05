import type { Area, AssistanceType, CoverageRegion, Field, Reason } from '@clearinghouse/contracts';

/** One need of a historical request, coded by this project. An empty list means that the source does not say. */
export interface ArchiveTopic {
  readonly areas: readonly Area[];
  readonly fields: readonly Field[];
  readonly types: readonly AssistanceType[];
  /** ISO 3166-1 alpha-3 of the requester; null where the source lost it or the requester is an organization. */
  readonly requester: string | null;
}

/** One historical description of a programme, as in `data/providers.json`. */
export interface ArchiveProgramme {
  readonly id: string;
  readonly name: string;
  readonly subjects: readonly string[];
  readonly types: readonly AssistanceType[];
  readonly regions: readonly CoverageRegion[];
  readonly contentSeen: 'full' | 'summary' | 'none';
}

/** Two dated facts side by side: never a score, a grade or a proposal. */
export type TopicComparison =
  | { readonly result: 'covers'; readonly reasons: readonly Reason[] }
  | { readonly result: 'does-not-cover' | 'topic-not-recorded' | 'content-not-on-file' };

export interface ArchiveComparison {
  /** Programmes on file that cover the topic, by name in alphabetical order. */
  readonly onFile: readonly { readonly id: string; readonly name: string; readonly reasons: readonly Reason[] }[];
  /** What the page says instead of a list; null where there is one. */
  readonly remark: string | null;
}
