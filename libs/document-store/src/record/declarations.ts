import type { Collection, CollectionDefinition } from '../port.js';
import { checkUpcasts } from './upcast.js';

const NAME = /^[a-z0-9-]{1,40}$/;
const INDEX_NAME = /^[a-zA-Z][a-zA-Z0-9-]{0,39}$/;

/** The collections of one store. The same definition twice gives the same collection. */
export class Declarations<C> {
  private readonly made = new Map<string, { definition: unknown; collection: C }>();
  private sealed = false;

  /** @throws Error after `seal`, for a second definition of one name, or for a definition that breaks the rules */
  declare<S>(definition: CollectionDefinition<S>, make: () => C & Collection<S>): C & Collection<S> {
    const known = this.made.get(definition.name);
    if (known?.definition === definition) return known.collection as C & Collection<S>; // made by `make` for this definition
    if (known) throw new Error(`${definition.name}: declared twice`);
    if (this.sealed) throw new Error(`${definition.name}: declared after the store was opened`);
    check(definition);
    const collection = make();
    this.made.set(definition.name, { definition, collection });
    return collection;
  }

  seal(): void {
    this.sealed = true;
  }

  all(): C[] {
    return [...this.made.values()].map(({ collection }) => collection);
  }
}

function check<S>(definition: CollectionDefinition<S>): void {
  const { name, indexes, history, topic } = definition;
  if (!NAME.test(name)) throw new Error(`"${name}" is not a name of a collection`);
  const bad = Object.keys(indexes).find((index) => !INDEX_NAME.test(index));
  if (bad !== undefined) throw new Error(`${name}: "${bad}" is not a name of an index`);
  if (history === false && topic) throw new Error(`${name}: what keeps no history publishes nothing`);
  checkUpcasts(definition);
}
