import { type Changed, OPERATIONS, type Operation, type PartyCode, type Role } from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import type { Command } from '../domain/commands.js';
import { requestBody, scanned } from './api.js';
import { party } from './samples.js';

const consents = { circulate: true, postSummary: true, postInFull: false, shareWithNgos: false };
const XBB = party('XBB');

interface Given {
  readonly role: Role;
  readonly body?: object;
  /** On paper: with the receipt of a letter. */
  readonly paper?: true;
}

/** A role that may give each command and sees the request in every state, and what it says. Item 1 is meant throughout. */
const GIVEN: Record<Command, Given> = {
  'edit-draft': { role: 'permanent-mission', body: requestBody(party('XAA')) },
  'comment-on-draft': { role: 'clearing-ministry', body: { text: 'a comment' } },
  'clear-draft': { role: 'clearing-ministry' },
  'discard-draft': { role: 'permanent-mission' },
  'submit-request': { role: 'permanent-mission' },
  'find-informal': { role: 'expert', body: { reason: 'not-in-proper-form' } },
  'confirm-request': { role: 'permanent-mission' },
  'record-not-taken-up': { role: 'expert', body: { senderInformedOn: '2026-03-20' } },
  'register-request': { role: 'expert' },
  'authenticate-request': { role: 'expert' },
  'acknowledge-request': { role: 'expert' },
  'object-to-circulation': { role: 'permanent-mission' },
  'object-to-posting': { role: 'permanent-mission' },
  'change-consents': { role: 'permanent-mission', body: { consents } },
  'propose-public-text': { role: 'expert', body: { text: 'a public text' } },
  'approve-public-text': { role: 'permanent-mission' },
  'choose-display': { role: 'permanent-mission', body: { indexed: true, openToOffers: true } },
  'circulate-request': { role: 'expert' },
  'confirm-recirculation': {
    role: 'permanent-mission',
    body: { addressees: 'all', items: [{ no: 1, forProviders: 'anew', consents }] },
  },
  'recirculate-request': { role: 'expert' },
  'post-summary': { role: 'expert' },
  'record-agreement': { role: 'expert', body: { provider: XBB } },
  'report-delivery': {
    role: 'permanent-mission',
    body: { itemNo: 1, provider: XBB, delivery: { form: 'continued-directly' } },
  },
  'record-follow-up-sent': { role: 'expert', body: { sentOn: '2026-03-20', reference: 'OUT/1' } },
  'answer-follow-up': { role: 'permanent-mission', body: { answer: 'met' } },
  'close-item': { role: 'permanent-mission', body: { reason: 'met' } },
  'close-request': { role: 'permanent-mission', body: { reason: 'met' } },
  'refer-to-working-group': { role: 'chair', body: { why: 'a question' } },
  'take-name-off': { role: 'registrar', paper: true, body: { beneficiary: party('XAC') } },
  'withdraw-request': { role: 'permanent-mission' },
};

const OF_STATE: readonly Role[] = ['permanent-mission', 'clearing-ministry'];

/** Gives a command over the version in `at`. */
export async function give(
  as: (role: Role, party?: PartyCode) => Promise<ApiClient>,
  command: Command,
  { id, version }: Changed,
): Promise<unknown> {
  const { role, paper, body: said = {} } = GIVEN[command];
  const operation: Operation | undefined = OPERATIONS.get(command);
  if (!operation) throw new Error(`no operation ${command}`);
  const client = await as(role, OF_STATE.includes(role) ? party('XAA') : undefined);
  const body = paper ? { ...said, receipt: await scanned(client, id) } : said;
  const params = operation.path.includes(':no') ? { id, no: 1 } : { id };
  return client.call(operation, { params, body, ...(operation.kind === 'change' && { ifMatch: version }) });
}
