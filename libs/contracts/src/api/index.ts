import * as audit from './audit.js';
import * as imports from './imports.js';
import * as attachments from './attachments.js';
import * as candidates from './candidates.js';
import * as questions from './questions.js';
import * as intake from './intake.js';
import * as live from './live.js';
import * as matching from './matching.js';
import * as notifications from './notifications.js';
import * as adherence from './adherence.js';
import * as capacity from './capacity.js';
import * as clarifications from './clarifications.js';
import * as contacts from './contacts.js';
import * as practices from './practices.js';
import * as renewal from './renewal.js';
import * as replies from './replies.js';
import * as offers from './offers.js';
import type { Operation } from './operation.js';
import * as operations from './operations.js';
import * as calendars from './calendars.js';
import * as deliveryReports from './delivery-reports.js';
import * as outcomes from './outcomes.js';
import * as procedure from './procedure.js';
import * as referrals from './referrals.js';
import * as requests from './requests.js';
import * as coverage from './coverage.js';
import * as matchRuns from './match-runs.js';
import * as overviews from './overviews.js';
import * as policies from './policies.js';
import * as review from './review.js';
import * as whatIf from './what-if.js';

export * from './audit.js';
export * from './imports.js';
export * from './attachments.js';
export * from './candidates.js';
export * from './intake.js';
export * from './live.js';
export * from './matching.js';
export * from './notifications.js';
export * from './adherence.js';
export * from './capacity.js';
export * from './clarifications.js';
export * from './contacts.js';
export * from './practices.js';
export * from './renewal.js';
export * from './replies.js';
export * from './offers.js';
export * from './operation.js';
export * from './operations.js';
export * from './calendars.js';
export * from './delivery-reports.js';
export * from './outcomes.js';
export * from './procedure.js';
export * from './referrals.js';
export * from './questions.js';
export * from './requests.js';
export * from './shapes.js';
export * from './coverage.js';
export * from './match-runs.js';
export * from './overviews.js';
export * from './policies.js';
export * from './review.js';
export * from './what-if.js';

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value;

/** Everything that the HTTP interface can do, by id. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
    requests,
    intake,
    attachments,
    candidates,
    clarifications,
    questions,
    procedure,
    outcomes,
    deliveryReports,
    referrals,
    calendars,
    offers,
    replies,
    renewal,
    practices,
    contacts,
    capacity,
    adherence,
    matching,
    whatIf,
    review,
    policies,
    matchRuns,
    overviews,
    coverage,
    notifications,
    imports,
    live,
    operations,
    audit,
  ]
    .flatMap((group) => Object.values(group) as unknown[])
    .filter(isOperation)
    .map((each) => [each.id, each]),
);
