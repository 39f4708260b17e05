import type { LedgerView } from '@clearinghouse/contracts';
import { without } from '../without.js';
import { balanceOf, type Holding, type Ledger } from './ledger.js';

/** For the provider and the experts, who see all of it. */
export function ledgerView(version: number, ledger: Ledger): LedgerView {
  const { period, unit, holdings } = ledger;
  return {
    ...{ period, version, ...balanceOf(ledger) },
    ...(unit !== undefined && { unit }),
    holdings: Object.values(holdings).map(holdingView),
  };
}

const holdingView = ({ expiresAt, refused, ...holding }: Holding): LedgerView['holdings'][number] => ({
  ...without(holding, 'reported'),
  ...(expiresAt !== undefined && { expiresAt }),
  ...(refused !== undefined && { refused: { ...refused } }),
});
