import {
  CodedError,
  ITEM_PROGRESS,
  type ItemProgress,
  REQUEST_STATES,
  type RequestState,
} from '@clearinghouse/contracts';
import { actor, draft, given, item, now, party, providers, requestId, requestIn, today } from '../testing/samples.js';
import { recordAgreement } from './agreement.js';
import { takeNameOff } from './beneficiaries.js';
import { circulateRequest } from './circulation.js';
import { clearDraft, commentOnDraft } from './clearing.js';
import { closeItem, closeRequest } from './closing.js';
import { allowedIn, allowing, type Command, COMMANDS } from './commands.js';
import { changeConsents } from './consents.js';
import { reportDelivery } from './delivery-report.js';
import { editDraft } from './draft.js';
import { answerFollowUp, recordFollowUpSent } from './follow-up.js';
import { confirmRequest, findInformal, recordNotTakenUp } from './informal.js';
import { allowedOn, ITEM_COMMANDS, type ItemCommand } from './items.js';
import { objectTo } from './objection.js';
import { postSummary } from './posting.js';
import { current } from './procedures/current.js';
import { procedureNamed, readProcedures } from './procedures/procedures.js';
import { discardDraft } from './discarding.js';
import { approvePublicText, chooseDisplay, proposePublicText } from './public-text.js';
import { confirmRecirculation, recirculateRequest } from './recirculation.js';
import { acknowledgeRequest, authenticateRequest, registerRequest } from './register.js';
import type { Request } from './request.js';
import { submitRequest } from './submission.js';
import { withdrawRequest } from './withdrawal.js';

const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: false };
const issue = (no: number) => ({ addressees: 'all', items: [{ no, forProviders: 'anew', consents }] }) as const;
const provider = party('XBB');
const delivery = { form: 'continued-directly', complete: false } as const;
const received = { items: 'all', receivedOn: today } as const;

const DECISIONS: Record<Command, (request: Request, no: number) => unknown> = {
  'edit-draft': (request) => editDraft(request, draft(), actor),
  'comment-on-draft': (request) => commentOnDraft(request, 'a comment', actor, now),
  'clear-draft': (request) => clearDraft(request, actor, now),
  'discard-draft': (request) => discardDraft(request, now),
  'submit-request': (request) => submitRequest(request, actor),
  'find-informal': (request) => findInformal(request, { reason: 'addressed-elsewhere', senderAgrees: false }, actor),
  'confirm-request': (request) => confirmRequest(request, actor),
  'record-not-taken-up': (request) => recordNotTakenUp(request, today, actor),
  'register-request': (request) => registerRequest(requestId, request, actor, now),
  'authenticate-request': (request) => authenticateRequest(request, actor),
  'acknowledge-request': (request) => acknowledgeRequest(request, actor, now),
  'object-to-circulation': (request) => objectTo('circulation', request, received, actor),
  'object-to-posting': (request) => objectTo('posting', request, received, actor),
  'change-consents': (request, no) => changeConsents(request, no, consents, actor),
  'propose-public-text': (request, no) => proposePublicText(request, no, 'a text', actor),
  'approve-public-text': (request, no) => approvePublicText(request, no, actor),
  'choose-display': (request) => chooseDisplay(request, { indexed: true, openToOffers: true }, actor),
  'circulate-request': (request) => circulateRequest(request, 'all', providers, actor, today),
  'confirm-recirculation': (request, no) => confirmRecirculation(request, issue(no), actor),
  'recirculate-request': (request) => recirculateRequest(request, providers, actor, today),
  'post-summary': (request) => postSummary(request, actor),
  'record-agreement': (request, no) => recordAgreement(requestId, request, no, { provider }, actor),
  'report-delivery': (request, itemNo) =>
    reportDelivery(requestId, request, provider, { itemNo, provider, delivery }, actor, now),
  'record-follow-up-sent': (request) => recordFollowUpSent(request, today, 'OUT/1', actor),
  'answer-follow-up': (request) => answerFollowUp(request, 'partly-met', actor),
  'close-item': (request, no) => closeItem(request, no, 'met', actor),
  'close-request': (request) => closeRequest(request, 'met', actor),
  'refer-to-working-group': (request) => allowing('refer-to-working-group', request),
  'take-name-off': (request) => takeNameOff(request, party('XAC'), actor),
  'withdraw-request': (request) => withdrawRequest(request, actor),
};
const commands = Object.keys(COMMANDS) as Command[];
const pairs = REQUEST_STATES.flatMap((state) => commands.map((command) => [state, command] as const));

function refusalOf(act: () => unknown): { code: string; params: unknown } | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof CodedError) return { code: error.code, params: error.params };
    throw error;
  }
}

/** What else may stand in the way where the state does not: these are refused for reasons of their own, never for the state. */
const OTHERWISE: readonly string[] = ['REQUEST.WINDOW_NOT_OPEN', 'REQUEST.NOTHING_PROPOSED'];

describe('every command in every state', () => {
  it.each(pairs)('%s: %s', (state: RequestState, command: Command) => {
    const request = requestIn(state, draft({ items: [item(1), item(2, { consents: {} })] }));
    expect(request.status).toBe(state);
    const refusal = refusalOf(() => DECISIONS[command](request, 1));
    const states: readonly RequestState[] = COMMANDS[command];
    const wrong = {
      code: 'REQUEST.WRONG_STATE',
      params: { state, allowed: allowedIn(state, procedureNamed('current')) },
    };
    if (!states.includes(state)) return expect(refusal).toEqual(wrong);
    expect([undefined, ...OTHERWISE]).toContain(refusal?.code);
  });

  it('leaves no state but the last ones without a way on', () => {
    const stuck = REQUEST_STATES.filter((state) => allowedIn(state, procedureNamed('current')).length === 0);
    expect(stuck).toEqual(['not-taken-up', 'withdrawn']);
  });

  it('takes only the steps that the procedure of the request has', () => {
    const [short] = readProcedures([{ ...current, steps: { submitted: ['registered'] } }]);
    if (!short) throw new Error('no procedure');
    expect(allowedIn('submitted', short)).toContain('register-request');
    expect(allowedIn('registered', short)).not.toContain('authenticate-request');
    expect(allowedIn('registered', short)).toContain('withdraw-request');
  });
});

const PROGRESS: Record<ItemProgress, (request: Request) => Request> = {
  open: (request) => request,
  agreed: (request) => given(request, (each) => recordAgreement(requestId, each, 2, { provider }, actor)),
  closed: (request) =>
    given(
      request,
      (each) => recordAgreement(requestId, each, 2, { provider }, actor),
      (each) => closeItem(each, 2, 'met', actor),
    ),
};
const itemCommands = Object.keys(ITEM_COMMANDS) as ItemCommand[];
const itemPairs = ITEM_PROGRESS.flatMap((state) => itemCommands.map((command) => [state, command] as const));

describe('every command about an item in every state of the item', () => {
  it.each(itemPairs)('%s: %s', (state, command) => {
    const circulated = requestIn('circulated', draft({ items: [item(1), item(2)] }));
    const refusal = refusalOf(() => DECISIONS[command](PROGRESS[state](circulated), 2));
    const states: readonly ItemProgress[] = ITEM_COMMANDS[command];
    const wrong = { code: 'REQUEST.WRONG_ITEM_STATE', params: { no: 2, state, allowed: allowedOn(state) } };
    if (states.includes(state)) return expect([undefined, ...OTHERWISE]).toContain(refusal?.code);
    const notAgreed = command === 'report-delivery' && state === 'open';
    expect(refusal).toEqual(notAgreed ? { code: 'REQUEST.NOT_AGREED', params: { no: 2, provider } } : wrong);
  });

  it.each(itemCommands)('%s: an item that is not there', (command) => {
    if (command === 'report-delivery') return; // an agreement is asked for first
    const circulated = requestIn('circulated', draft({ items: [item(1)] }));
    expect(refusalOf(() => DECISIONS[command](circulated, 9))).toEqual({
      code: 'REQUEST.ITEM_NOT_FOUND',
      params: { no: 9 },
    });
  });
});
