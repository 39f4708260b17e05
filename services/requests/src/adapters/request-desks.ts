import type { Caller, PartyCode } from '@clearinghouse/contracts';
import type { Collection, Stored } from '@clearinghouse/document-store';
import type { Segment } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { isBeneficiary } from '../domain/beneficiaries.js';
import type { Request } from '../domain/request.js';
import { levelOf, STAFF, STATE_SIDE } from '../domain/visibility.js';
import type { DraftDocument } from './draft.collection.js';
import { Drafts } from './drafts.js';
import { type Desk, deskOf, keyIn } from './request.collection.js';
import { RequestRepository } from './request.repository.js';

type Shows = (stored: Stored<Request>) => boolean;

/**
 * What a caller lists, in which order: the own desk first, drafts before what was sent, newest first; then posted summaries that are not on it, by
 * requester. Each order uses only fields that the caller sees. A provider's desk reads the circulated requests by date and
 * passes over those that went to others: one index cannot hold a key for each addressee, and most requests go to all.
 */
@Injectable()
export class RequestDesks {
  private readonly ranges: Record<Desk, ReturnType<Collection<Request>['range']>>;

  private readonly drafting: Record<'own' | 'entered', ReturnType<Collection<DraftDocument>['range']>>;

  constructor({ collection }: RequestRepository, drafts: Drafts) {
    this.drafting = { own: drafts.collection.range('own'), entered: drafts.collection.range('entered') };
    const range = (desk: Desk) => collection.range(desk);
    this.ranges = {
      own: range('own'),
      submitted: range('submitted'),
      entered: range('entered'),
      circulated: range('circulated'),
      regional: range('regional'),
      posted: range('posted'),
    };
  }

  of(caller: Caller): Segment<Request>[] {
    const at =
      (...levels: (string | null)[]): Shows =>
      ({ state }) =>
        levels.includes(levelOf(caller, state));
    const summaries = this.segment('posted', { shows: at('public') });
    if (STATE_SIDE.includes(caller.role) && caller.party)
      return [
        this.newest('own', { prefix: caller.party, range: this.drafting.own }),
        this.newest('own', { prefix: caller.party }),
        this.segment('regional', { shows: (stored) => isBeneficiary(caller, stored.state) }),
        this.segment('posted', { shows: (stored) => at('public')(stored) && !isBeneficiary(caller, stored.state) }),
      ];
    if (caller.role === 'provider-officer') return [this.newest('circulated', { shows: at('circulated') }), summaries];
    if (caller.role === 'registrar') return [...this.entered(caller.subject, at('party')), this.newest('submitted')];
    return STAFF[caller.role] ? [this.newest('submitted')] : [summaries];
  }

  /** The State's own, newest first: as many as one page holds, which is more than any State has open. */
  async latestOf(requester: PartyCode): Promise<readonly Stored<Request>[]> {
    return (await this.ranges.own({ from: `${requester}|`, to: `${requester}}`, descending: true, limit: 200 })).items;
  }

  private entered(subject: string, shows: Shows): Segment<Request>[] {
    const own = { prefix: deskOf(subject), shows };
    return [this.newest('entered', { ...own, range: this.drafting.entered }), this.newest('entered', own)];
  }

  private newest(desk: Desk, more: Partial<Segment<Request>> = {}): Segment<Request> {
    return this.segment(desk, { descending: true, ...more });
  }

  private segment(desk: Desk, more: Partial<Segment<Request>>): Segment<Request> {
    return { range: this.ranges[desk], key: keyIn(desk), ...more };
  }
}
