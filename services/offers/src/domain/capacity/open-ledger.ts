import { lengthOf, type CapacityPeriod, type Programme } from '@clearinghouse/contracts';
import { COUNTED, type LedgerEvent, OPENED, type Opening, STATED, type Statement } from './ledger.events.js';

/** What a programme states for a period; another length of period is as if nothing were stated. */
export function statementFor({ capacity }: Programme, period: CapacityPeriod): Statement {
  if (!capacity || capacity.period !== lengthOf(period)) return { amount: null };
  return { amount: capacity.amount, unit: capacity.unit };
}

/** A ledger begins with what its programme states at that moment; later changes come as messages. */
export function openLedger(
  opening: Opening,
  programme?: { readonly sequence: number; readonly state: { readonly programme: Programme } },
): LedgerEvent[] {
  const opened: LedgerEvent = { type: OPENED, data: opening };
  if (!programme) return [opened];
  return [
    opened,
    { type: STATED, data: statementFor(programme.state.programme, opening.period) },
    { type: COUNTED, data: { source: opening.programmeId, sequence: programme.sequence } },
  ];
}
