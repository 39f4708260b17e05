import type { Finding } from '@clearinghouse/contracts';
import type { DocumentReport } from '@clearinghouse/document-store';

/** Findings that are listed; all are counted. */
const MOST_LISTED = 1000;

/** Adds up what an audit reports. */
export class Tally {
  private aggregates = 0;
  private entries = 0;
  private unchained = 0;
  private folded = 0;
  private found = 0;
  private readonly findings: Finding[] = [];

  add(collection: string, report: DocumentReport): void {
    this.aggregates += 1;
    this.entries += report.entries;
    this.unchained += report.unchained;
    this.folded += report.folded ? 1 : 0;
    for (const each of report.findings) this.list({ collection, ...each });
  }

  list(finding: Finding): void {
    this.found += 1;
    if (this.findings.length < MOST_LISTED) this.findings.push(finding);
  }

  result() {
    const { aggregates, entries, unchained, folded, findings, found } = this;
    return { aggregates, entries, unchained, folded, findings: [...findings], found };
  }
}
