import { type AnswerOf, ARCHIVE_BANNER, type browseArchiveProviders } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ArchiveRecords } from '../adapters/archive-records.js';
import { archiveProviderView, byName } from '../domain/archive/archive-provider-view.js';

type Answer = AnswerOf<typeof browseArchiveProviders>;

@Injectable()
export class BrowseArchiveProviders {
  private readonly answer: Answer;

  constructor({ providers }: ArchiveRecords) {
    this.answer = { banner: ARCHIVE_BANNER, items: byName(providers.map(archiveProviderView)) };
  }

  run = (): Answer => this.answer;
}
