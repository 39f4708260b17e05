import type { ContactId, LocalDate, ProgrammeId, RenewalDraft } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { renewalDraft, type Stale, staleOf } from '../domain/renewal.js';
import { HEADQUARTERS } from '../domain/zone.js';
import { ContactRepository } from './contact.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Reads every programme once, one at a time; a register of thousands takes a moment, and nothing is written. */
@Injectable()
export class RenewalDrafts {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  today = (): LocalDate => localDateOf(this.clock.now(), HEADQUARTERS);

  /** In order of the providers' codes. */
  async drafts(days: number, planned: LocalDate): Promise<RenewalDraft[]> {
    const stale = await this.stale(days);
    const providers = [...new Set(stale.map(({ provider }) => provider))].sort();
    const drafts: RenewalDraft[] = [];
    for (const provider of providers) {
      const stored = await this.contacts.ofProvider(provider);
      const contacts = stored.map(({ id, state }) => ({ ...state, id: id as ContactId })); // ids of documents of ours
      const own = stale.filter((each) => each.provider === provider);
      drafts.push(renewalDraft(provider, own, contacts, planned));
    }
    return drafts;
  }

  private async stale(days: number): Promise<Stale[]> {
    const today = this.today();
    const found: Stale[] = [];
    for await (const { id, state } of this.programmes.collection.all())
      found.push(...[staleOf(id as ProgrammeId, state, today, days) ?? []].flat()); // id of a document of ours
    return found;
  }
}
