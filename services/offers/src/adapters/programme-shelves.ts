import type { Caller, PartyCode } from '@clearinghouse/contracts';
import type { Collection, Stored } from '@clearinghouse/document-store';
import type { Segment } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { OfferedProgramme } from '../domain/programme.js';
import { levelOf, STAFF } from '../domain/visibility.js';
import { keyIn, type Shelf } from './programme.collection.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Which programmes a caller lists, by id: a provider its own first, then those that everybody sees. */
@Injectable()
export class ProgrammeShelves {
  private readonly ranges: Record<Shelf, ReturnType<Collection<OfferedProgramme>['range']>>;

  constructor({ collection }: ProgrammeRepository) {
    const range = (shelf: Shelf) => collection.range(shelf);
    this.ranges = { all: range('all'), public: range('public'), provider: range('provider') };
  }

  of(caller: Caller, provider?: PartyCode): Segment<OfferedProgramme>[] {
    const visible = ({ state }: Stored<OfferedProgramme>) => levelOf(caller, state) !== null;
    if (provider) return [this.segment('provider', { prefix: provider, shows: visible })];
    if (STAFF[caller.role]) return [this.segment('all', { shows: visible })];
    const { party } = caller;
    if (caller.role !== 'provider-officer' || party === null) return [this.segment('public')];
    const others = ({ state }: Stored<OfferedProgramme>) => state.programme.provider !== party;
    return [this.segment('provider', { prefix: party }), this.segment('public', { shows: others })];
  }

  private segment(shelf: Shelf, more: Partial<Segment<OfferedProgramme>> = {}): Segment<OfferedProgramme> {
    return { range: this.ranges[shelf], key: keyIn(shelf), ...more };
  }
}
