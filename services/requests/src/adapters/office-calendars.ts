import { Injectable } from '@nestjs/common';
import { type Calendars, CALENDARS } from '../domain/procedures/calendars.js';

/** The holidays by which windows are counted. Another table moves the windows that are open, with the next look at them. */
@Injectable()
export class OfficeCalendars {
  calendars: Calendars = CALENDARS;
}
