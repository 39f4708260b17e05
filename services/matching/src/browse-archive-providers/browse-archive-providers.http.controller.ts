import { type AnswerOf, browseArchiveProviders } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { BrowseArchiveProviders } from './browse-archive-providers.handler.js';

@Controller()
export class BrowseArchiveProvidersController {
  constructor(private readonly handler: BrowseArchiveProviders) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(browseArchiveProviders)
  run(@Input() call: Call<typeof browseArchiveProviders>): AnswerOf<typeof browseArchiveProviders> {
    void call;
    return this.handler.run();
  }
}
