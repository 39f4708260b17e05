import type { Instant, RequestId } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { followUpDueAt } from './follow-up-time.js';
import type { Request } from './request.js';
import { ACKNOWLEDGED, type Actor, AUTHENTICATED, type PublishedEvent, REGISTERED } from './request.events.js';

/**
 * Number in the register, `2026/7F3A-91C2-0B4D`: year of registration (UTC) and 48 bits of the request's id, itself a hash.
 * A running number would need a counter that every registration writes, or leave gaps after a crash; this one is the
 * same however often it is derived. Two of 10,000 requests in a year share one with a chance below one in five million.
 */
export function registerNumber(id: RequestId, at: Instant): string {
  const letters = id
    .replace(/^r-/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  const groups = letters.slice(0, 12).match(/.{1,4}/g) ?? [];
  return `${at.slice(0, 4)}/${groups.join('-')}`;
}

export function registerRequest(id: RequestId, request: Request, actor: Actor, at: Instant): PublishedEvent[] {
  const { content } = allowing('register-request', request);
  const { requester } = content;
  const data = { requester, by: actor.by, number: registerNumber(id, at), at };
  return [{ type: REGISTERED, data, audience: audience.committee(requester), ...actor }];
}

export function authenticateRequest(request: Request, actor: Actor): PublishedEvent[] {
  const { requester, beneficiaries } = allowing('authenticate-request', request).content;
  const told = audience.committee(requester, beneficiaries);
  return [{ type: AUTHENTICATED, data: { requester, by: actor.by }, audience: told, ...actor }];
}

/** From now on the clock of the one-year letter runs. */
export function acknowledgeRequest(request: Request, actor: Actor, at: Instant): PublishedEvent[] {
  const { content, number } = allowing('acknowledge-request', request);
  const { requester, title, dateOfRequest } = content;
  const dueAt = followUpDueAt(request, at);
  const data = { requester, by: actor.by, title, dateOfRequest, number, ...(dueAt && { followUpDueAt: dueAt }) };
  return [{ type: ACKNOWLEDGED, data, audience: audience.committee(requester), ...actor }];
}
