import { without } from '../without.js';
import { type Holding, holdingKey, type Ledger } from './ledger.js';
import {
  COMMITTED,
  COUNTED,
  DELIVERED,
  EXPIRED,
  type LedgerEvent,
  OPENED,
  REFUSED,
  RELEASED,
  REPORTED,
  RESERVED,
  STATED,
} from './ledger.events.js';

/** The state after `event`. Nothing is refused here: whether it may happen was decided before it was made. */
export function evolveLedger(ledger: Ledger | undefined, event: LedgerEvent): Ledger {
  if (event.type === OPENED) return { ...event.data, stated: null, holdings: {}, seen: {} };
  if (!ledger) throw new Error(`${event.type} cannot be the first event of a ledger`);
  switch (event.type) {
    case STATED: {
      const { amount, unit } = event.data;
      return { ...without(ledger, 'unit'), stated: amount, ...(unit !== undefined && { unit }) };
    }
    case COUNTED:
      return { ...ledger, seen: { ...ledger.seen, [event.data.source]: event.data.sequence } };
    default:
      return withHolding(ledger, afterMove(holdingOf(ledger, event.data), event));
  }
}

type Move = Exclude<LedgerEvent, { type: typeof OPENED | typeof STATED | typeof COUNTED }>;

function afterMove(holding: Holding, event: Move): Holding {
  const { committed, delivered } = holding;
  switch (event.type) {
    case RESERVED:
      return { ...unreserved(holding), reserved: event.data.amount, ...expiry(event.data) };
    case EXPIRED:
      return unreserved(holding);
    case COMMITTED:
      return { ...unreserved(holding), committed: event.data.amount };
    case REFUSED:
      return { ...holding, refused: { wanted: event.data.wanted, free: event.data.free } };
    case RELEASED:
      return { ...holding, committed: committed - event.data.amount };
    case DELIVERED:
      return { ...holding, committed: committed - event.data.amount, delivered: delivered + event.data.amount };
    case REPORTED:
      return { ...holding, reported: { ...holding.reported, [event.data.author]: event.data.total } };
  }
}

const expiry = ({ expiresAt }: Pick<Holding, 'expiresAt'>) => (expiresAt === undefined ? {} : { expiresAt });

/** A reservation that is gone leaves neither its end nor an old refusal behind. */
const unreserved = (holding: Holding): Holding => ({ ...without(holding, 'expiresAt', 'refused'), reserved: 0 });

export function holdingOf(ledger: Ledger, { requestId, itemNo }: Pick<Holding, 'requestId' | 'itemNo'>): Holding {
  const known = ledger.holdings[holdingKey({ requestId, itemNo })];
  return known ?? { requestId, itemNo, reserved: 0, committed: 0, delivered: 0, reported: {} };
}

const withHolding = (ledger: Ledger, holding: Holding): Ledger => ({
  ...ledger,
  holdings: { ...ledger.holdings, [holdingKey(holding)]: holding },
});

/** @throws Error when there is neither a ledger nor an event that opens one */
export function evolveLedgerAll(ledger: Ledger | undefined, events: readonly LedgerEvent[]): Ledger {
  const after = events.reduce<Ledger | undefined>(evolveLedger, ledger);
  if (!after) throw new Error('a ledger begins with an event');
  return after;
}
