import type { Consents, LocalDate, NeedItemInput, PartyCode, RequestDraftSchema } from '@clearinghouse/contracts';
import type { z } from 'zod';
import { daysAfter } from './days.js';
import { LIVES, STEPS, type Life, type Step } from './lives.js';
import { needItem } from './need-items.js';
import { PROVIDERS, REQUESTERS } from './parties.js';
import { type Random, randomFor } from './random.js';
import { type DemonstrationReply, repliesTo } from './replies.js';

export interface DemonstrationRequest {
  /** Idempotency-Key of its draft. */
  readonly key: string;
  readonly requester: PartyCode;
  readonly draft: z.input<typeof RequestDraftSchema>;
  readonly steps: readonly Step[];
  readonly addressees: 'all' | readonly PartyCode[];
  readonly replies: readonly DemonstrationReply[];
  /** What an expert does with the best suggestion of the first item, and with the last one of the second item. */
  readonly review: { readonly putForward: boolean; readonly setAside: boolean };
}

const ITEMS_PER_REQUEST = [1, 2, 3, 3] as const;
const REQUESTS_PER_ROW = 10;
/** The first request stands on top of the lists. */
const NEWEST_DAYS_AGO = 4;
const MEMORANDUM =
  'Explanatory memorandum. The inter-agency working group has reviewed the measures in place and names below the points where outside experience would save time. Each point stands alone and may be taken up on its own.';

/** The first of each row is by one State, so that its link shows several lives; the others go round. */
function requesterOf(at: number): PartyCode {
  const [first, ...others] = REQUESTERS;
  const found = at % REQUESTS_PER_ROW === 0 ? first : others[(at - Math.ceil(at / REQUESTS_PER_ROW)) % others.length];
  if (!found) throw new RangeError(`no requester for request ${at}`);
  return found;
}

/** A step that needs consent finds it on the first item; on the others the State decided item by item. */
const consents = (steps: readonly Step[], no: number, random: Random): Consents => ({
  circulate: no === 1 ? steps.includes('circulate') || random.chance(0.5) : random.chance(0.8),
  postSummary: no === 1 ? steps.includes('post-summary') || random.chance(0.3) : random.chance(0.5),
  postInFull: false,
  shareWithNgos: random.chance(0.6),
});

/** Under p2010 a State has days to object; whatever a demonstration of minutes circulates or posts goes under the other. */
const waitsForNobody = (steps: readonly Step[]): boolean =>
  steps.includes('circulate') || steps.includes('post-summary');

/** Providers read the title: it names what may be circulated, and everything only where nothing may. */
const title = (items: readonly NeedItemInput[]): string => {
  const circulated = items.filter(({ consents: given }) => given?.circulate);
  const named = circulated.length > 0 ? circulated : items;
  const subjects = named.map(({ forPublic = '' }) => forPublic.replace(/^Assistance with |\.$/g, ''));
  return `Assistance with ${[...new Set(subjects)].join('; ')}`;
};

const firstItem = (at: number): number =>
  Array.from({ length: at }, (_, before) => itemsOf(before)).reduce((sum, count) => sum + count, 0);
const itemsOf = (at: number): number => ITEMS_PER_REQUEST[at % ITEMS_PER_REQUEST.length] ?? 1;

function request(seed: string, today: LocalDate, life: Life, at: number): DemonstrationRequest {
  const key = `request-${at + 1}`;
  const random = randomFor(seed, key);
  const steps = STEPS[life];
  const items = Array.from({ length: itemsOf(at) }, (_, no) =>
    needItem(firstItem(at) + no, no + 1, consents(steps, no + 1, random), today, random),
  );
  const draft = {
    requester: requesterOf(at),
    title: title(items).slice(0, 200),
    dateOfRequest: daysAfter(today, at === 0 ? -NEWEST_DAYS_AGO : -random.int(NEWEST_DAYS_AGO + 1, 300)),
    reference: `NV/${at + 101}`,
    procedure: random.chance(0.6) || waitsForNobody(steps) ? ('current' as const) : ('p2010' as const),
    ...(random.chance(0.4) && { memorandum: MEMORANDUM }),
    items,
  };
  const answered = steps.includes('circulate') && !steps.includes('withdraw');
  return {
    key,
    requester: draft.requester,
    draft,
    steps,
    addressees: at === 0 ? PROVIDERS.map(({ code }) => code) : 'all',
    replies: answered ? repliesTo(key, items, at, random) : [],
    review: { putForward: steps.length > 2 && at % 3 !== 2, setAside: steps.length > 2 && at % 4 === 0 },
  };
}

/** The first names every provider in writing: once its circulation is accepted, "all" means all to the others. */
export const demonstrationRequests = (seed: string, today: LocalDate): readonly DemonstrationRequest[] =>
  LIVES.map((life, at) => request(seed, today, life, at));
