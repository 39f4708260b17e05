import type { Caller, Level, ProgrammeId } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import type { Stored } from '@clearinghouse/document-store';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { OfferedProgramme } from '../domain/programme.js';
import { viewOf } from '../domain/view.js';
import { levelOf } from '../domain/visibility.js';
import { HEADQUARTERS } from '../domain/zone.js';
import { ContactRepository } from './contact.repository.js';

/** Puts a programme and its contact together, for those who may see the contact. */
@Injectable()
export class ProgrammeViews {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  async of({ id, version, state }: Stored<OfferedProgramme>, level: Level) {
    const sees = level === 'party' || level === 'experts';
    const contact = sees ? await this.contacts.ofProgramme(id as ProgrammeId) : undefined; // id of a document of ours
    const today = localDateOf(this.clock.now(), HEADQUARTERS);
    return viewOf(id as ProgrammeId, version, state, level, { today, contact });
  }

  for(caller: Caller, offered: Stored<OfferedProgramme>) {
    return this.of(offered, levelOf(caller, offered.state) ?? 'public');
  }
}
