import type { Changed } from '@clearinghouse/contracts';
import type { Collection, CollectionDefinition, DocumentStore, SaveContext } from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Calendars } from '../domain/procedures/calendars.js';
import { type Announcement, calendarsWith } from '../domain/procedures/holidays.js';
import type { Actor } from '../domain/request.events.js';

export const holidayCollection: CollectionDefinition<Announcement> = {
  name: 'holiday-announcements',
  schemaVersion: 1,
  indexes: {},
};
/** Another process may announce; steps of a procedure that count days are few and far between. */
const KEPT_MS = 2_000;

/** The holidays by which windows are counted: those that come with the software, and those announced since. */
@Injectable()
export class OfficeCalendars {
  private readonly announcements: Collection<Announcement>;
  private kept: { readonly calendars: Calendars; readonly at: number } | undefined;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.announcements = store.collection(holidayCollection);
  }

  /** At most two seconds old. */
  async calendars(): Promise<Calendars> {
    const elapsed = performance.now();
    if (!this.kept || elapsed - this.kept.at > KEPT_MS)
      this.kept = { calendars: calendarsWith(await this.announced()), at: elapsed };
    return this.kept.calendars;
  }

  async announced(): Promise<Announcement[]> {
    const all: Announcement[] = [];
    for await (const { state } of this.announcements.all()) all.push(state);
    return all;
  }

  async announce(key: CreationKey, state: Announcement, { by, role }: Actor, context: SaveContext): Promise<Changed> {
    const events = [{ type: 'holidays-announced', data: state, by, role }];
    const made = await createOnce(this.announcements, key.id('h'), key.bodyHash, () => ({ state, events }), context);
    this.kept = undefined;
    return made;
  }
}
