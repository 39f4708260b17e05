import type { Params } from './ask.js';
import { playAside } from './aside.js';
import { beside } from './beside.js';
import { EXPERT, MISSION, OFFICER, OUTSIDER, PROVIDER } from './parties.js';
import { draft, hidden, privateLines, programme, type Variant } from './records.js';
import { settled, written } from './settle.js';
import type { Installation } from './start-installation.js';
import { type Step, steps } from './steps.js';

/** The records of a story, by id. */
export interface Story {
  readonly posted: string;
  readonly unposted: string;
  readonly draft: string;
  readonly programme: string;
  readonly letter: string;
  /** What else there is, by the parameter that names it: `<parameter> @ <path before it>`. */
  readonly others: Params;
}

/** Which variant the values have that are hidden from somebody, by who knows them. */
export interface Hidden {
  /** The requester, and members of the Committee. */
  readonly request: Variant;
  /** The provider and the experts. */
  readonly programme: Variant;
  /** The requester and the experts: persons to write to, passages, questions off the record, files, the draft. */
  readonly own: Variant;
  /** Both parties and the experts: questions of a provider, and letters about them. */
  readonly aside: Variant;
  /** The experts alone. */
  readonly experts: Variant;
}
export const USUAL: Hidden = { request: 'a', programme: 'a', own: 'a', aside: 'a', experts: 'a' };

/** One State asks twice and drafts once; one provider is written to and answers; another has no part in it. */
export async function play(installation: Installation, variants: Hidden): Promise<Story> {
  const on = steps(installation);
  const variant = variants.request;
  const note = { why: hidden(variant, 'why') };
  const offered = await on(OFFICER, 'record-programme', {
    body: programme(variants.programme, PROVIDER, false),
    key: 'own-offer',
  });
  const outside = { role: 'provider-officer', party: OUTSIDER } as const;
  const open = await on(outside, 'record-programme', { body: programme('a', OUTSIDER, true), key: 'outside-offer' });
  if (variants.programme === 'b')
    await on(outside, 'change-programme', { params: { id: open.id }, body: programme('b', OUTSIDER, true) });

  const begin = (title: string) =>
    on(MISSION, 'submit-new-request', { body: draft(variant, title), key: title.replaceAll(' ', '-') });
  const circulate = async (id: string) => {
    const params = { id };
    for (const step of ['register-request', 'authenticate-request'])
      await on({ role: 'registrar' }, step, { params, body: note });
    await on({ role: 'chair' }, 'acknowledge-request', { params, body: note });
    await on({ role: 'chair' }, 'circulate-request', { params, body: { ...note, addressees: [PROVIDER] } });
  };
  const posted = (await begin('A posted request')).id;
  await circulate(posted);
  await on(EXPERT, 'post-summary', { params: { id: posted }, body: note });
  const unposted = (await begin('An unposted request')).id;
  await circulate(unposted);
  const drafted = await on(MISSION, 'draft-request', { body: draft(variant, 'A draft'), key: 'a-draft' });

  await answer(on, variants.programme, unposted, offered.id);
  const letter = await written(installation, unposted);
  const others = await beside(installation, variants, unposted);
  await playAside(installation, variants, { unposted, draft: drafted.id });
  await settled(installation, [posted, unposted]);
  return { posted, unposted, draft: drafted.id, programme: offered.id, letter, others };
}

/** The provider replies and members are shown it: its last edition, without what is the provider's own affair. */
async function answer(on: Step, variant: Variant, requestId: string, programmeId: string): Promise<void> {
  const params = { requestId };
  const give = (lines: readonly object[], key: string) =>
    on(OFFICER, 'reply-to-request', { params, body: { provider: PROVIDER, lines }, key, ifMatch: 1 });
  const spoken = { meeting: hidden(variant, 'meeting'), on: '2026-02-20' };
  const said = { provider: PROVIDER, itemNo: null, text: hidden(variant, 'indication'), spoken };
  if (variant === 'b') {
    await on(EXPERT, 'record-indication', { params, body: said, key: 'an-indication', ifMatch: 1 });
    await give([{ itemNo: 1, answer: 'partial', text: 'HIDDEN-b-edition', share: 'half' }], 'a-reply-0');
  }
  const { version } = await give(privateLines(variant, programmeId), 'a-reply-1');
  const shared = { params: { requestId, provider: PROVIDER }, body: { step: 'shared' }, ifMatch: version };
  await on(EXPERT, 'record-reply-step', shared);
}

/** What only members of the Committee and experts may learn: it must show nowhere else. */
export async function playInCommittee(installation: Installation, { unposted, posted }: Story): Promise<void> {
  const on = steps(installation);
  for (const id of [unposted, posted])
    await on({ role: 'committee-member' }, 'refer-to-working-group', {
      params: { id },
      body: { why: 'HIDDEN-referral' },
      key: `refer-${id}`,
    });
}
