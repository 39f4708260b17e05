import { type BriefingView, CodedError, type readBriefing } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { BriefingRepository } from '../adapters/briefing.repository.js';
import { readableBriefing } from '../domain/readable-briefing.js';

@Injectable()
export class ReadBriefing {
  constructor(private readonly briefings: BriefingRepository) {}

  /** @throws BRIEFING.NOT_FOUND also for a draft that the caller does not prepare */
  async run({ params, caller }: Call<typeof readBriefing>): Promise<BriefingView> {
    const stored = await this.briefings.get(params.id);
    const view = stored && readableBriefing(params.id, stored.version, stored.state, caller);
    if (!view) throw new CodedError('BRIEFING.NOT_FOUND', { id: params.id });
    return view;
  }
}
