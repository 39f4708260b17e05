import type { AttachmentId, LocalDate } from '@clearinghouse/contracts';
import { actor, caller, draft, requestIn, XAA } from '../testing/samples.js';
import { evolve } from './evolve.js';
import { receiptFor, showsEntry } from './history.js';
import { assertOnPaper, assertPaper, assertReceipt, onPaper } from './paper.js';
import { submitNewRequest } from './submission.js';

const receipt = {
  reference: 'NV/14',
  dateReceived: '2026-03-02' as LocalDate, // a day that exists
  scan: 'a-1' as AttachmentId, // an id written by hand
};

describe('what came on paper', () => {
  const [, paper] = onPaper(submitNewRequest(draft(), actor), XAA, receipt, actor);

  it('stands in the history beside the fact that it brought, and changes nothing', () => {
    expect(paper).toMatchObject({ data: { sender: 'XAA', receipt, fact: 'clearinghouse.request-submitted.v1' } });
    const request = requestIn('submitted');
    expect(paper && evolve(request, paper)).toBe(request);
  });

  it('leaves no receipt where nothing happened, or nothing came on paper', () => {
    expect(onPaper([], XAA, receipt, actor)).toEqual([]);
    expect(onPaper(submitNewRequest(draft(), actor), XAA, undefined, actor)).toHaveLength(1);
  });

  it('is shown to the experts and to whoever sent it', () => {
    if (!paper) throw new Error('no paper');
    expect(receiptFor('experts', caller('expert'), paper)).toEqual(receipt);
    expect(receiptFor('party', caller('permanent-mission', 'XAA'), paper)).toEqual(receipt);
    expect(showsEntry('party', caller('permanent-mission', 'XAB'), paper)).toBe(false);
    expect(showsEntry('committee', caller('committee-member'), paper)).toBe(false);
  });

  it("is entered by a registrar, with a receipt where the act is another's", () => {
    expect(() => assertOnPaper(caller('permanent-mission', 'XAA'), receipt)).toThrow('PAPER.NOT_ON_PAPER');
    expect(() => assertReceipt(caller('registrar'), undefined)).toThrow('PAPER.NO_RECEIPT');
    expect(() => assertReceipt(caller('registrar'), receipt)).not.toThrow();
    expect(() => assertReceipt(caller('permanent-mission', 'XAA'), undefined)).not.toThrow();
  });

  it('is entered about a request with its scan besides', () => {
    const bare = { reference: receipt.reference, dateReceived: receipt.dateReceived };
    expect(() => assertPaper(caller('registrar'), bare)).toThrow('PAPER.NO_SCAN');
    expect(() => assertPaper(caller('registrar'), undefined)).toThrow('PAPER.NO_RECEIPT');
    expect(() => assertPaper(caller('registrar'), receipt)).not.toThrow();
    expect(() => assertPaper(caller('permanent-mission', 'XAA'), undefined)).not.toThrow();
    expect(() => assertPaper(caller('permanent-mission', 'XAA'), receipt)).toThrow('PAPER.NOT_ON_PAPER');
  });
});
