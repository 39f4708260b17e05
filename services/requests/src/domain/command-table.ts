import type { RequestState } from '@clearinghouse/contracts';

/**
 * Every command and the states that allow it: the state machine of a request. Refusals, tests and the diagram in
 * docs/procedure.md are made from this table; a procedure chooses among the steps of it.
 */
export const COMMANDS = {
  'edit-draft': ['draft', 'cleared'],
  'comment-on-draft': ['draft', 'cleared'],
  'clear-draft': ['draft'],
  'discard-draft': ['draft', 'cleared'],
  'submit-request': ['draft', 'cleared'],
  'find-informal': ['submitted', 'registered'],
  'confirm-request': ['informal'],
  'record-not-taken-up': ['informal'],
  'register-request': ['submitted'],
  'authenticate-request': ['registered'],
  'acknowledge-request': ['authenticated'],
  'object-to-circulation': ['registered', 'authenticated', 'acknowledged'],
  'object-to-posting': ['registered', 'authenticated', 'acknowledged', 'circulated'],
  'change-consents': ['submitted', 'informal', 'registered', 'authenticated', 'acknowledged', 'circulated', 'closed'],
  'propose-public-text': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated'],
  'approve-public-text': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated'],
  'choose-display': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated', 'closed'],
  'circulate-request': ['acknowledged'],
  'confirm-recirculation': ['circulated'],
  'recirculate-request': ['circulated'],
  'post-summary': ['acknowledged', 'circulated'],
  'record-agreement': ['circulated'],
  'report-delivery': ['circulated', 'closed'],
  'record-follow-up-sent': ['acknowledged', 'circulated'],
  'answer-follow-up': ['acknowledged', 'circulated'],
  'close-item': ['acknowledged', 'circulated'],
  'close-request': ['acknowledged', 'circulated'],
  'refer-to-working-group': ['submitted', 'informal', 'registered', 'authenticated', 'acknowledged', 'circulated'],
  'take-name-off': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated'],
  'withdraw-request': ['submitted', 'informal', 'registered', 'authenticated', 'acknowledged', 'circulated'],
} as const satisfies Record<string, readonly RequestState[]>;
export type Command = keyof typeof COMMANDS;

/** Where a command leads, when it leads to another state. `confirm-request` leads back to where the request was. */
export const LEADS_TO = {
  'edit-draft': 'draft',
  'clear-draft': 'cleared',
  'submit-request': 'submitted',
  'find-informal': 'informal',
  'record-not-taken-up': 'not-taken-up',
  'register-request': 'registered',
  'authenticate-request': 'authenticated',
  'acknowledge-request': 'acknowledged',
  'circulate-request': 'circulated',
  'close-request': 'closed',
  'withdraw-request': 'withdrawn',
} as const satisfies Partial<Record<Command, RequestState>>;
