import { ROLES, type Caller, type Role } from '@clearinghouse/contracts';

const everybody: readonly Role[] = ROLES;
const stateSide: readonly Role[] = ['drafter', 'clearing-ministry', 'permanent-mission'];
const committeeSide: readonly Role[] = ['committee-member', 'expert', 'registrar', 'chair'];
const signedIn = everybody.filter((role) => role !== 'public');

/** Which roles may call which operation. What they see of the answer is decided per record, in the services. */
export const MAY_CALL: Readonly<Record<string, readonly Role[]>> = {
  'draft-request': ['drafter', 'permanent-mission', 'registrar'],
  'submit-new-request': ['permanent-mission', 'registrar'],
  'edit-draft': ['drafter', 'permanent-mission', 'registrar'],
  'submit-request': ['permanent-mission', 'registrar'],
  'register-request': ['registrar', 'expert'],
  'authenticate-request': ['registrar', 'expert'],
  'acknowledge-request': ['chair', 'expert'],
  'circulate-request': ['chair', 'expert'],
  'post-summary': ['expert', 'registrar'],
  'withdraw-request': ['permanent-mission', 'registrar'],
  'list-requests': everybody,
  'read-request': everybody,
  'read-request-history': [...stateSide, ...committeeSide, 'auditor'],
  'import-requests': ['registrar', 'administrator'],
  'read-import-of-requests': ['registrar', 'administrator'],
  'record-programme': ['provider-officer', 'registrar'],
  'change-programme': ['provider-officer', 'registrar'],
  'retire-programme': ['provider-officer', 'registrar'],
  'list-programmes': everybody,
  'read-programme': everybody,
  'reply-to-request': ['provider-officer', 'registrar'],
  'list-replies': [...stateSide, 'provider-officer', ...committeeSide],
  'import-programmes': ['registrar', 'administrator'],
  'read-import-of-programmes': ['registrar', 'administrator'],
  'list-suggestions': [...stateSide, 'expert'],
  'read-suggestions': [...stateSide, 'expert'],
  'put-forward': ['expert'],
  'set-aside': ['expert'],
  'match-again': ['expert', 'administrator'],
  'browse-archive-requests': everybody,
  'browse-archive-providers': everybody,
  'list-letters': [...stateSide, 'provider-officer', 'expert', 'registrar', 'chair'],
  'read-letter': [...stateSide, 'provider-officer', 'expert', 'registrar', 'chair'],
  'follow-live-updates': signedIn,
  'list-parked-events': ['administrator'],
  'redrive-parked-events': ['administrator'],
  'republish-events': ['administrator'],
};

/** Whether a role may call an operation at all. An operation that the table does not name may be called by nobody. */
export const mayCall = (caller: Caller, operationId: string): boolean =>
  Object.hasOwn(MAY_CALL, operationId) && (MAY_CALL[operationId]?.includes(caller.role) ?? false);
