import { StoreError } from '../errors.js';
import type { CollectionDefinition, IndexDefinition } from '../port.js';

const ASKED_AS: Readonly<Record<'lookup' | 'range', readonly IndexDefinition<never>['kind'][]>> = {
  lookup: ['lookup', 'unique'],
  range: ['ordered'],
};

/** @throws StoreError undeclared-index also for an index of the other kind */
export function refuseUndeclared<S>(
  { name, indexes }: CollectionDefinition<S>,
  index: string,
  asked: keyof typeof ASKED_AS,
): void {
  const kind = Object.hasOwn(indexes, index) ? indexes[index]?.kind : undefined;
  if (!kind || !ASKED_AS[asked].includes(kind)) throw new StoreError('undeclared-index', { collection: name, index });
}
