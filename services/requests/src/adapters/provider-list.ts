import type { PartyCode, ProviderKind } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  every,
  type SaveContext,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Provider } from '../domain/circulation.js';

/** One programme as the list of providers needs it; by programme, so that no two aggregates ever write one document. */
export interface KnownProgramme {
  readonly provider: PartyCode;
  readonly kind: ProviderKind | null;
  readonly standing: boolean;
  /** Of the last event applied. */
  readonly sequence: number;
}

const STANDING = 'standing';

export const knownProviderCollection: CollectionDefinition<KnownProgramme> = {
  name: 'known-providers',
  schemaVersion: 1,
  history: false,
  indexes: { [STANDING]: { kind: 'lookup', keys: ({ standing }) => (standing ? [STANDING] : []) } },
};

/** Who is on the list of providers: whoever has a programme on offer. Kept from the events of the offers service. */
@Injectable()
export class ProviderList {
  private readonly programmes: Collection<KnownProgramme>;
  private readonly standing: ReturnType<Collection<KnownProgramme>['lookup']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.programmes = store.collection(knownProviderCollection);
    this.standing = this.programmes.lookup(STANDING);
  }

  /** Applies a fact once: what has been seen, by its sequence, changes nothing. */
  async apply(id: string, fact: KnownProgramme, context: SaveContext): Promise<void> {
    const known = await this.programmes.get(id);
    if (known && known.state.sequence >= fact.sequence) return;
    const events = [{ type: 'applied', data: { sequence: fact.sequence } }];
    if (known) await this.programmes.save(id, known.version, fact, events, context);
    else await this.programmes.insert(id, fact, events, context);
  }

  /** In order of code. A party that calls itself a non-governmental organization anywhere counts as one. */
  async all(): Promise<Provider[]> {
    const ngos = new Map<PartyCode, boolean>();
    for await (const { provider, kind } of this.everyStanding())
      ngos.set(provider, kind === 'ngo' || ngos.get(provider) === true);
    return [...ngos].map(([code, ngo]) => ({ code, ngo })).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private async *everyStanding(): AsyncGenerator<KnownProgramme> {
    for await (const { state } of every(this.standing, { key: STANDING, limit: 200 })) yield state;
  }
}
