import {
  ATTACHMENT_VISIBILITIES,
  type AttachmentVisibility,
  type Caller,
  CodedError,
  type PaperReceipt,
} from '@clearinghouse/contracts';
import { assertOnPaper, assertPaper } from '../paper.js';
import { isDrafted, type Request } from '../request.js';
import type { Actor } from '../request.events.js';
import type { Attachment, AttachmentEvent } from './attachment.js';

export interface VisibilityChange {
  readonly visibility: AttachmentVisibility;
  readonly receipt?: PaperReceipt | undefined;
}

/**
 * Fewer readers at any time, by whoever may act on the file; more by the requester only: the Permanent Mission, or whoever
 * drafts while it is a draft, or a registrar from its paper. Nobody hides a file from the State's own side but a registrar.
 * @throws ATTACHMENT.WRONG_STATE, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER
 */
export function changeVisibility(
  attachment: Attachment,
  request: Request,
  { visibility, receipt }: VisibilityChange,
  caller: Caller,
  actor: Actor,
): AttachmentEvent[] {
  if (attachment.status === 'removed') throw new CodedError('ATTACHMENT.WRONG_STATE', { state: attachment.status });
  assertOnPaper(caller, receipt);
  if (visibility === 'experts' && caller.role !== 'registrar') throw new CodedError('ACCESS.FORBIDDEN');
  if (isWider(visibility, attachment.visibility)) assertMayWiden(caller, request, receipt);
  if (visibility === attachment.visibility) return [];
  return [{ type: 'visibility-changed', data: { visibility, ...(receipt && { receipt }) }, ...actor }];
}

/** The vocabulary names them from the fewest readers to the most. */
const isWider = (one: AttachmentVisibility, other: AttachmentVisibility): boolean =>
  ATTACHMENT_VISIBILITIES.indexOf(one) > ATTACHMENT_VISIBILITIES.indexOf(other);

function assertMayWiden(caller: Caller, request: Request, receipt: PaperReceipt | undefined): void {
  const { role } = caller;
  const may = role === 'permanent-mission' || role === 'registrar' || (role === 'drafter' && isDrafted(request));
  if (!may) throw new CodedError('ACCESS.FORBIDDEN');
  if (!isDrafted(request)) assertPaper(caller, receipt); // what a registrar drafts is sent with its paper later
}
