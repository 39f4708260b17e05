import { z } from 'zod';
import { ReportIdSchema, RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { DeliverySchema } from '../procedure.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';
import { byId, OF_PAPER, said } from './step.js';

const record = { service: 'requests', query: Nothing } as const;

/** A report on delivery as its author wrote it; seen by the author and the experts, and by the other party once released. */
export const DeliveryReportView = z.strictObject({
  id: ReportIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  itemNo: z.int(),
  provider: PartyCodeSchema,
  author: PartyCodeSchema,
  madeAt: InstantSchema,
  released: z.boolean(),
  ...DeliverySchema.shape,
});
export type DeliveryReportView = z.output<typeof DeliveryReportView>;
export const reportDelivery = operation({
  ...record,
  id: 'report-delivery',
  method: 'POST',
  path: '/requests/:id/delivery-reports',
  summary: 'Report on what was delivered under an agreement, as the requester or as the provider',
  params: byId,
  body: z.strictObject({
    itemNo: z.int().min(1).max(99),
    provider: PartyCodeSchema.describe('The provider of the agreement.'),
    author: PartyCodeSchema.optional().describe('A registrar names who wrote the report; others write their own.'),
    receipt: PaperReceiptSchema.optional(),
    delivery: DeliverySchema,
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', 'REQUEST.NOT_AGREED', ...OF_PAPER],
});
export const releaseDeliveryReport = operation({
  ...record,
  id: 'release-delivery-report',
  method: 'POST',
  path: '/requests/:id/delivery-reports/:reportId/release',
  summary: 'Let the other party read a report, as its author',
  params: byId.extend({ reportId: ReportIdSchema }),
  body: said,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REPORT.NOT_FOUND', ...OF_PAPER],
});
export const listDeliveryReports = operation({
  ...record,
  id: 'list-delivery-reports',
  method: 'GET',
  path: '/requests/:id/delivery-reports',
  summary: 'Reports on delivery that the caller may read',
  params: byId,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(DeliveryReportView) }),
  kind: 'list',
  errors: ['REQUEST.NOT_FOUND'],
});
