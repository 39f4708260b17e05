import { type AnswerOf, browseArchiveRequests } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { BrowseArchiveRequests } from './browse-archive-requests.handler.js';

@Controller()
export class BrowseArchiveRequestsController {
  constructor(private readonly handler: BrowseArchiveRequests) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(browseArchiveRequests)
  run(@Input() call: Call<typeof browseArchiveRequests>): AnswerOf<typeof browseArchiveRequests> {
    void call;
    return this.handler.run();
  }
}
