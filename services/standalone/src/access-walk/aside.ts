import { EXPERT, MISSION, OFFICER, REQUESTER } from './parties.js';
import type { Hidden, Story } from './play.js';
import { draft, hidden } from './records.js';
import type { Installation } from './start-installation.js';
import { type Step, steps } from './steps.js';

/** What there is in one of two installations and not in the other: that it happened is hidden, too. */
export async function playAside(
  installation: Installation,
  variants: Hidden,
  { unposted, draft: drafted }: Pick<Story, 'unposted' | 'draft'>,
): Promise<void> {
  const on = steps(installation);
  if (variants.own === 'b') await ofTheRequester(on, variants, unposted, drafted);
  if (variants.aside === 'b') await betweenTheParties(on, unposted);
}

async function ofTheRequester(on: Step, { request }: Hidden, id: string, drafted: string): Promise<void> {
  const source = { kind: 'referral', title: 'A letter of another body' };
  const passage = { requester: REQUESTER, source, passage: hidden('b', 'passage') };
  await on(EXPERT, 'note-candidate', { body: passage, key: 'another-candidate' });
  await on(MISSION, 'ask-question', { body: { text: hidden('b', 'question') }, key: 'another-question' });
  const edited = { ...draft(request, 'A draft'), memorandum: hidden('b', 'draft') };
  await on(MISSION, 'edit-draft', { params: { id: drafted }, body: edited });
  const file = { name: 'HIDDEN-b-file.pdf', bytes: 12, sha256: '0'.repeat(64), visibility: 'party' };
  await on(MISSION, 'begin-attachment', { params: { id }, body: file, key: 'a-file' });
}

/** A provider asks, the experts put it to the requester, it answers, they pass it on; letters are written. */
async function betweenTheParties(on: Step, id: string): Promise<void> {
  const body = { text: hidden('b', 'clarification') };
  const asked = await on(OFFICER, 'ask-clarification', { params: { id }, body, key: 'a-clarification', ifMatch: 1 });
  const params = { id, clarificationId: asked.id };
  let ifMatch = asked.version;
  for (const [who, step] of [
    [EXPERT, 'put-clarification'],
    [MISSION, 'answer-clarification'],
    [EXPERT, 'pass-clarification-on'],
  ] as const)
    ifMatch = (await on(who, step, { params, body, ifMatch })).version;
}
