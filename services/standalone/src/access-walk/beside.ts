import type { Params } from './ask.js';
import { EXPERT, MISSION, OFFICER, PROVIDER, REQUESTER } from './parties.js';
import type { Hidden } from './play.js';
import { hidden } from './records.js';
import type { Installation } from './start-installation.js';
import { steps } from './steps.js';

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
    'id @ /candidates': (await on(EXPERT, 'note-candidate', candidate)).id,
    'id @ /questions': (await on(MISSION, 'ask-question', question)).id,
    'id @ /contacts': (
      await on(OFFICER, 'record-contact', { params: { provider: PROVIDER }, body: contact, key: 'a-contact-1' })
    ).id,
    'programmeId @ /suggestions/:itemId': 'p-none',
  };
}
