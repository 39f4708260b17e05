import type { AnswerOf, previewRenewal as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RenewalDrafts } from '../adapters/renewal-drafts.js';

@Injectable()
export class PreviewRenewal {
  constructor(private readonly renewal: RenewalDrafts) {}

  /** Nothing is kept and nothing is sent. */
  async run({ query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const planned = this.renewal.today();
    return { planned, drafts: await this.renewal.drafts(query.unconfirmedDays, planned) };
  }
}
