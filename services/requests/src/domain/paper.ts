import { type Caller, CodedError, type PaperReceipt, type PartyCode } from '@clearinghouse/contracts';
import { type Actor, PAPER_RECEIVED, type RequestEvent } from './request.events.js';

/** Only a registrar enters what came on paper. @throws PAPER.NOT_ON_PAPER */
export function assertOnPaper({ role }: Caller, receipt: PaperReceipt | undefined): void {
  if (role !== 'registrar' && receipt !== undefined) throw new CodedError('PAPER.NOT_ON_PAPER');
}

/** An act that is another's may be entered only with its paper: reference and day. @throws PAPER.NO_RECEIPT, PAPER.NOT_ON_PAPER */
export function assertReceipt(caller: Caller, receipt: PaperReceipt | undefined): void {
  assertOnPaper(caller, receipt);
  if (caller.role === 'registrar' && receipt === undefined) throw new CodedError('PAPER.NO_RECEIPT');
}

/** The same about a request, to which the scan can be attached. @throws PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER */
export function assertPaper(caller: Caller, receipt: PaperReceipt | undefined): void {
  assertReceipt(caller, receipt);
  if (receipt && receipt.scan === undefined) throw new CodedError('PAPER.NO_SCAN');
}

/** The facts, and behind them the receipt of the paper that said so. Nothing happened: nothing was received. */
export function onPaper(
  facts: readonly RequestEvent[],
  sender: PartyCode,
  receipt: PaperReceipt | undefined,
  actor: Actor,
): readonly RequestEvent[] {
  const [first] = facts;
  if (!receipt || !first) return facts;
  return [...facts, { type: PAPER_RECEIVED, data: { sender, receipt, fact: first.type }, ...actor }];
}
