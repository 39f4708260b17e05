import { AnswerFollowUp } from '../answer-follow-up/answer-follow-up.handler.js';
import { AnswerFollowUpController } from '../answer-follow-up/answer-follow-up.http.controller.js';
import { CloseItem } from '../close-item/close-item.handler.js';
import { CloseItemController } from '../close-item/close-item.http.controller.js';
import { CloseRequest } from '../close-request/close-request.handler.js';
import { CloseRequestController } from '../close-request/close-request.http.controller.js';
import { ListDeliveryReports } from '../list-delivery-reports/list-delivery-reports.handler.js';
import { ListDeliveryReportsController } from '../list-delivery-reports/list-delivery-reports.http.controller.js';
import { RecordAgreement } from '../record-agreement/record-agreement.handler.js';
import { RecordAgreementController } from '../record-agreement/record-agreement.http.controller.js';
import { RecordFollowUpSent } from '../record-follow-up-sent/record-follow-up-sent.handler.js';
import { RecordFollowUpSentController } from '../record-follow-up-sent/record-follow-up-sent.http.controller.js';
import { ReleaseDeliveryReport } from '../release-delivery-report/release-delivery-report.handler.js';
import { ReleaseDeliveryReportController } from '../release-delivery-report/release-delivery-report.http.controller.js';
import { ReportDelivery } from '../report-delivery/report-delivery.handler.js';
import { ReportDeliveryController } from '../report-delivery/report-delivery.http.controller.js';

/** What comes of a request: agreements, reports, the one-year letter, closing. */
export const outcome = {
  controllers: [
    AnswerFollowUpController,
    CloseItemController,
    CloseRequestController,
    ListDeliveryReportsController,
    RecordAgreementController,
    RecordFollowUpSentController,
    ReleaseDeliveryReportController,
    ReportDeliveryController,
  ],
  providers: [
    AnswerFollowUp,
    CloseItem,
    CloseRequest,
    ListDeliveryReports,
    RecordAgreement,
    RecordFollowUpSent,
    ReleaseDeliveryReport,
    ReportDelivery,
  ],
};
