import { setTimeout as pause } from 'node:timers/promises';
import {
  listSuggestions,
  putForward,
  type RequestId,
  setAside,
  type SuggestionListView,
  type SuggestionStatus,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import type { DemonstrationRequest } from '../demonstration/requests.js';
import { patiently } from './patiently.js';

const EVERY_MS = 200;
const AT_MOST_MS = 60_000;
const SET_ASIDE_REASON = 'The provider told the experts that its next course is full; to be looked at again in spring.';

type Entry = SuggestionListView['entries'][number];

/** The lists of a request once none of them waits to be computed again. */
async function settledLists(expert: ApiClient, requestId: RequestId, items: number): Promise<SuggestionListView[]> {
  for (const until = performance.now() + AT_MOST_MS; performance.now() < until; await pause(EVERY_MS)) {
    const { answer } = await expert.call(listSuggestions, { query: { requestId, limit: 100 } });
    const lists = answer.items as SuggestionListView[]; // parsed by the same schema on the way out
    if (lists.length === items && lists.every(({ owed }) => !owed)) return lists.sort((a, b) => a.itemNo - b.itemNo);
  }
  throw new Error(`the suggestions of ${requestId} were not computed within a minute`);
}

const decided = ({ entries }: SuggestionListView, status: SuggestionStatus): boolean =>
  entries.some((entry) => entry.status === status);
const open = ({ entries }: SuggestionListView): Entry[] => entries.filter(({ status }) => status === 'suggested');

async function putBestForward(expert: ApiClient, list: SuggestionListView): Promise<void> {
  const best = open(list).at(0);
  if (!best || decided(list, 'put-forward')) return;
  const params = { itemId: list.itemId, programmeId: best.programmeId };
  await expert.call(putForward, { params, ifMatch: list.version });
}

async function setLastAside(expert: ApiClient, list: SuggestionListView): Promise<void> {
  const last = open(list).at(-1);
  if (!last || decided(list, 'set-aside')) return;
  const params = { itemId: list.itemId, programmeId: last.programmeId };
  await expert.call(setAside, { params, ifMatch: list.version, body: { reason: SET_ASIDE_REASON } });
}

/** Puts forward the best suggestion of the first item and sets aside the last of the last one, once each. */
export async function reviewSuggestions(
  expert: ApiClient,
  { review, draft }: DemonstrationRequest,
  requestId: RequestId,
): Promise<void> {
  if (!review.putForward && !review.setAside) return;
  const items = draft.items?.length ?? 0;
  await patiently(async () => {
    const first = (await settledLists(expert, requestId, items)).at(0);
    if (first && review.putForward) await putBestForward(expert, first);
  });
  await patiently(async () => {
    const last = (await settledLists(expert, requestId, items)).at(-1);
    if (last && review.setAside) await setLastAside(expert, last);
  });
}
