import {
  type NeedItem,
  NeedItemSchema,
  type PartyCode,
  PartyCodeSchema,
  type Programme,
  type ProgrammeId,
  ProgrammeIdSchema,
  ProgrammeSchema,
  RequestIdSchema,
  instant,
} from '@clearinghouse/contracts';
import type { Match, Matching, Offer } from '@clearinghouse/matcher';
import type { Cause } from '../cause.js';
import { openList, type Submitted } from '../open-list.js';
import type { SuggestionList } from '../suggestion-list.js';

// Things that specs begin with: fictitious, and plain unless a spec says otherwise.

export const NOW = instant(Date.UTC(2026, 2, 1));
export const party = (code: string): PartyCode => PartyCodeSchema.parse(code);
export const programmeId = (id: string): ProgrammeId => ProgrammeIdSchema.parse(id);

export const need = (fields: Partial<NeedItem> = {}): NeedItem =>
  NeedItemSchema.parse({
    no: 1,
    area: 'OP3d.licensing',
    field: 'nuclear',
    assistanceType: 'training',
    what: 'a course for licensing officers',
    ...fields,
  });

export const programme = (fields: Partial<Programme> = {}): Programme =>
  ProgrammeSchema.parse({
    provider: 'XBB',
    providerKind: 'state',
    title: 'Licensing courses',
    areas: ['OP3d'],
    fields: ['cross'],
    assistanceTypes: ['training'],
    regions: ['global'],
    ...fields,
  });

export const offer = (id: string, fields: Partial<Programme> = {}): Offer => ({
  ...programme(fields),
  id: programmeId(id),
});

export const cause = (id: string, sequence: number): Cause => ({
  id,
  sequence,
  correlationId: 'c-1',
  causationId: `e-${id}-${sequence}`,
});

export const submitted = (sequence = 1): Submitted => ({
  requestId: RequestIdSchema.parse('r-1'),
  requester: party('XAA'),
  title: 'Licensing of exports',
  cause: cause('r-1', sequence),
});

export const list = (changes: Partial<SuggestionList> = {}): SuggestionList => ({
  ...openList(submitted(), need(), NOW).state,
  ...changes,
});

export const match = (id: string, score: number, fields: Partial<Match> = {}): Match => ({
  programmeId: programmeId(id),
  score,
  coverage: 'covers',
  reasons: [{ code: 'area.names', params: { area: 'OP3d.licensing' }, fields: ['need.area', 'programme.areas'] }],
  factors: [],
  ...fields,
});

export const matching = (...matches: Match[]): Matching => ({
  matches,
  turnedAway: {},
  considered: matches.length,
  policyVersion: 'test',
});
