import type { Area, AssistanceType, Field } from '@clearinghouse/contracts';

/** One subject of assistance in the words that requests and programmes use for it. Nothing here describes a real place. */
export interface Theme {
  readonly area: Area;
  readonly fields: readonly [Field, ...Field[]];
  readonly types: readonly [AssistanceType, ...AssistanceType[]];
  /** Ends a title: "Assistance with ...". */
  readonly subject: string;
  /** What a State may ask for; Committee level. */
  readonly needs: readonly [string, ...string[]];
  /** What a provider may offer. */
  readonly programmes: readonly [ProgrammeText, ...ProgrammeText[]];
}

export type ProgrammeText = readonly [title: string, description: string];
