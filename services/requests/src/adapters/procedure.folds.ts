import type { Fold } from '@clearinghouse/document-store';
import { type DeliveryReport, evolveReport } from '../domain/delivery-report.js';
import type { Announcement } from '../domain/procedures/holidays.js';
import { evolveReferral, type Referral } from '../domain/referral.js';

/** What an audit compares: the state that the history makes, with the one that is stored. */
export const referralFold: Fold<Referral> = {
  fold: (events) => events.reduce<Referral | undefined>(evolveReferral, undefined),
};
export const deliveryReportFold: Fold<DeliveryReport> = {
  fold: (events) => events.reduce<DeliveryReport | undefined>(evolveReport, undefined),
};
export const holidayFold: Fold<Announcement> = { fold: ([announced]) => announced?.data };
