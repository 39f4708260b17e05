import { CodedError, type RequestDraft } from '@clearinghouse/contracts';
import { isDrafted, type Request } from './request.js';

/**
 * A repeat may name the former request that it stands for. That closes nothing: only the State or the Committee closes,
 * with a reason. @throws REQUEST.NOT_SUPERSEDABLE
 */
export function assertSupersedes({ requester, supersedes }: RequestDraft, former: Request | undefined): void {
  if (supersedes === undefined) return;
  if (former && former.content.requester === requester && !isDrafted(former)) return;
  throw new CodedError('REQUEST.NOT_SUPERSEDABLE', { supersedes });
}
