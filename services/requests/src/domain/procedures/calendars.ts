import { type HolidayTable, UN_HEADQUARTERS } from '@clearinghouse/calendar';

/** Holidays of an office, by the name that procedures give it. */
export type Calendars = Readonly<Record<string, HolidayTable>>;

export const CALENDARS: Calendars = { 'un-headquarters': UN_HEADQUARTERS };

/** The Committee's clocks are those of New York. */
export const COMMITTEE_ZONE = UN_HEADQUARTERS.zone;
