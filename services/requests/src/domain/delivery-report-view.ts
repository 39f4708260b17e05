import type { AnswerOf, Caller, listDeliveryReports } from '@clearinghouse/contracts';
import type { DeliveryReport } from './delivery-report.js';
import { STATE_SIDE } from './visibility.js';

const EXPERTS: readonly Caller['role'][] = ['expert', 'registrar', 'chair'];

/** Author and experts; once released, the other party as well. */
export function mayRead({ role, party }: Caller, { author, requester, provider, released }: DeliveryReport): boolean {
  if (EXPERTS.includes(role)) return true;
  const mine = STATE_SIDE.includes(role) ? requester : role === 'provider-officer' ? provider : undefined;
  return party !== null && party === mine && (released || party === author);
}

type View = AnswerOf<typeof listDeliveryReports>['items'][number];

export function reportView(id: string, version: number, report: DeliveryReport): View {
  const { requestId, itemNo, provider, author, madeAt, released, delivery } = report;
  return { id, version, requestId, itemNo, provider, author, madeAt, released, ...delivery };
}
