import { type AnswerOf, ARCHIVE_BANNER, type browseArchiveRequests } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ArchiveRecords } from '../adapters/archive-records.js';
import { archiveRequestView } from '../domain/archive/archive-request-view.js';

type Answer = AnswerOf<typeof browseArchiveRequests>;

/** In the order of the file, which is no order of merit. Compared once: the records never change. */
@Injectable()
export class BrowseArchiveRequests {
  private readonly answer: Answer;

  constructor({ requests, providers, replies }: ArchiveRecords) {
    this.answer = {
      banner: ARCHIVE_BANNER,
      items: requests.map((request) => archiveRequestView(request, providers, replies)),
    };
  }

  run = (): Answer => this.answer;
}
