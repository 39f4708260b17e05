import { createHash } from 'node:crypto';
import type { Params } from './ask.js';
import { EXPERT, MISSION, OFFICER, PROVIDER, REQUESTER } from './parties.js';
import type { Hidden } from './play.js';
import { hidden, type Variant } from './records.js';
import type { Installation } from './start-installation.js';
import { type Step, steps } from './steps.js';

/** Somebody to write to: stands in no history, event or line of a log. */
export const PERSON = { name: 'Fictitious Person', phone: '+1 555 0199', email: 'fictitious.person@example.org' };

/** Smaller records around a request, by the parameter that names each. */
export async function beside(installation: Installation, variants: Hidden, id: string): Promise<Params> {
  const on = steps(installation);
  const { own } = variants;
  const kept = variants.programme;
  const source = { kind: 'national-report', title: 'National report of 2019', reference: 'page 12' };
  const passage = hidden(own, 'passage');
  const contact = { part: 'point-of-contact', office: hidden(kept, 'office'), email: `kept-${kept}@example.org` };
  const candidate = {
    body: { requester: REQUESTER, source, passage, remark: hidden(variants.experts, 'remark') },
    key: 'a-candidate',
  };
  const question = { body: { text: hidden(own, 'question') }, key: 'a-question' };
  const person = { ...PERSON, office: hidden(own, 'mission') };
  await on(MISSION, 'record-contacts', { params: { id }, body: { mission: person }, ifMatch: 0 });
  return {
    'attachmentId @ /requests/:id/attachments': await attached(on, own, id),
    'id @ /candidates': (await on(EXPERT, 'note-candidate', candidate)).id,
    'id @ /questions': (await on(MISSION, 'ask-question', question)).id,
    'id @ /contacts': (
      await on(OFFICER, 'record-contact', { params: { provider: PROVIDER }, body: contact, key: 'a-contact-1' })
    ).id,
    'programmeId @ /suggestions/:itemId': 'p-none',
  };
}

/** A file that the requester keeps to itself and the experts. */
async function attached(on: Step, variant: Variant, id: string): Promise<string> {
  const content = Buffer.from(`%PDF-1.4 ${hidden(variant, 'file')}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const body = { name: `${hidden(variant, 'file')}.pdf`, bytes: content.length, sha256, visibility: 'party' };
  const begun = await on(MISSION, 'begin-attachment', { params: { id }, body, key: 'own-file', ifMatch: 1 });
  const params = { id, attachmentId: begun.id };
  const chunk = { params: { ...params, no: '1' }, body: { content: content.toString('base64') } };
  const { version } = await on(MISSION, 'put-chunk', { ...chunk, ifMatch: begun.version });
  await on(MISSION, 'complete-attachment', { params, ifMatch: version });
  return begun.id;
}
