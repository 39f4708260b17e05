import { CodedError, type PaperReceipt, type RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { AttachmentShelf } from './attachment-shelf.js';

/** The scans that receipts name. */
@Injectable()
export class Scans {
  constructor(private readonly shelf: AttachmentShelf) {}

  /** A receipt names a complete attachment of the same request, or none. @throws ATTACHMENT.NOT_FOUND */
  async assertThere(id: RequestId, receipt: PaperReceipt | undefined): Promise<void> {
    if (receipt?.scan === undefined) return;
    const all = await this.shelf.of(id);
    const found = all.some((each) => each.id === receipt.scan && each.state.status === 'complete');
    if (!found) throw new CodedError('ATTACHMENT.NOT_FOUND', { scan: receipt.scan });
  }
}
