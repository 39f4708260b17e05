import type {
  AdherenceFact,
  Area,
  AssistanceType,
  Coverage,
  Factor,
  Field,
  Form,
  Language,
  LocalDate,
  PartyCode,
  ProgrammeId,
  Programme,
  Reason,
  CoverageRegion,
} from '@clearinghouse/contracts';

/** The latest that is on record of one treaty or membership of the requester. */
export type Adherence = Omit<AdherenceFact, 'state' | 'source'>;

/** A record of an agreement between the requester and a provider: that they work together already. */
export interface Agreement {
  readonly provider: PartyCode;
  /** Which one: the id of the record, shown in the reason. */
  readonly agreement: string;
}

/** A need item as the engine sees it. Lists that are empty and fields that are absent mean *not stated*. */
export interface Need {
  readonly id: string;
  readonly requester: PartyCode;
  /** Coverage regions that hold the requester (`africa`, `asia` ...); from libs/taxonomy. */
  readonly requesterRegions: readonly CoverageRegion[];
  readonly area: Area;
  readonly field: Field;
  readonly assistanceType: AssistanceType;
  readonly from?: LocalDate;
  readonly by?: LocalDate;
  readonly languages: readonly Language[];
  readonly forms: readonly Form[];
  readonly budgetUsd?: number;
  /** Agreements of the requester on record, of this request or any other. Absent: none is known, which is neutral. */
  readonly continuity?: readonly Agreement[];
  /** Providers that the request names as addressees, or that the requester wished for. Absent: none is named. */
  readonly wishes?: readonly PartyCode[];
  /** Facts on record about the requester. What is not here is not known, and asked. */
  readonly adherence?: readonly Adherence[];
}

export interface Offer extends Programme {
  readonly id: ProgrammeId;
}

/** Rules and weights, versioned. Weights are whole numbers >= 0 with a sum above 0; policies from before a factor lack its weight, which is 0. */
export interface Policy {
  readonly version: string;
  readonly weights: Readonly<Record<FactorName, number>>;
  /** How many entries a list keeps. */
  readonly keep: number;
}

export const FACTORS = [
  'coverage',
  'specificity',
  'timing',
  'language',
  'form',
  'capacity',
  'proximity',
  'continuity',
  'funding',
  'wishes',
  'experience',
] as const;
export type FactorName = (typeof FACTORS)[number];
/** Factors that policies written before them do not name. */
export const LATER_FACTORS: readonly FactorName[] = ['continuity', 'wishes'];

/** A programme that fails no hard rule. Factor shares add up to `score`. */
export interface Match {
  readonly programmeId: ProgrammeId;
  readonly score: number;
  readonly coverage: Coverage;
  readonly reasons: readonly Reason[];
  readonly factors: readonly Factor[];
}

export interface Matching {
  /** At most `policy.keep`, best first: score descending, then programme id ascending in byte order. */
  readonly matches: readonly Match[];
  /** How many programmes each hard rule turned away, by reason code; a programme may fail several. */
  readonly turnedAway: Readonly<Record<string, number>>;
  readonly considered: number;
  readonly policyVersion: string;
}

/** The engine: pure, deterministic to the byte, independent of the order of `offers`. */
export type MatchNeed = (need: Need, offers: Iterable<Offer>, policy: Policy, today: LocalDate) => Matching;
