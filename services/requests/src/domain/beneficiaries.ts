import { type Caller, CodedError, type PartyCode, type RequestDraft } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { type Request, whoHas } from './request.js';
import { type Actor, type PublishedEvent, TAKEN_OFF } from './request.events.js';

const STATE_SIDE = ['permanent-mission', 'clearing-ministry', 'drafter'];

/** States on whose behalf a regional organization asks. */
export const beneficiariesOf = ({ content }: Request): readonly PartyCode[] => content.beneficiaries ?? [];

/** Theirs to read once it is known to come from the organization: nobody else can make a State hear of a request. */
const AUTHENTIC: readonly Request['status'][] = ['authenticated', 'acknowledged', 'circulated', 'closed'];
export const namesBeneficiaries = (request: Request): boolean =>
  AUTHENTIC.includes(request.status) && beneficiariesOf(request).length > 0;

export const isBeneficiary = ({ role, party }: Caller, request: Request): boolean =>
  STATE_SIDE.includes(role) &&
  party !== null &&
  namesBeneficiaries(request) &&
  beneficiariesOf(request).includes(party);

/** A State takes off its own name; a registrar the name of whoever wrote. @throws ACCESS.FORBIDDEN */
export function assertMayTakeOff({ role, party }: Caller, beneficiary: PartyCode): void {
  if (role !== 'registrar' && party !== beneficiary) throw new CodedError('ACCESS.FORBIDDEN');
}

/**
 * The State is no longer named; the request goes on for the others. Whoever has the request is told.
 * @throws REQUEST.WRONG_STATE, REQUEST.NOT_A_BENEFICIARY
 */
export function takeNameOff(request: Request, beneficiary: PartyCode, actor: Actor): PublishedEvent[] {
  const { content } = allowing('take-name-off', request);
  if (!beneficiariesOf(request).includes(beneficiary)) throw new CodedError('REQUEST.NOT_A_BENEFICIARY');
  const addressees = whoHas(request);
  const { requester, title } = content;
  const data = { requester, by: actor.by, title, beneficiary, addressees };
  const { levels, parties } = audience.circulation(requester, addressees);
  return [{ type: TAKEN_OFF, data, audience: { levels, parties: [...parties, beneficiary] }, ...actor }];
}

/** Without any beneficiary left, it is a request of the organization itself. */
export function withoutBeneficiary({ beneficiaries, ...content }: RequestDraft, gone: PartyCode): RequestDraft {
  const left = (beneficiaries ?? []).filter((each) => each !== gone);
  return left.length > 0 ? { ...content, beneficiaries: left } : content;
}
