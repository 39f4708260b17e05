import {
  type Caller,
  type Changed,
  CodedError,
  type ContactId,
  type PartyCode,
  type Programme,
  type ProgrammeId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  isStoreError,
  type Page,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE, whenStale } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Contact, contactIdOf, partKeys } from '../domain/contact.js';

const OF_PROVIDER = 'of-provider';
const MOST = 200;

/** No history: what is erased is gone. Events gate the write and carry nothing of a person. */
export const contactCollection: CollectionDefinition<Contact> = {
  name: 'contacts',
  schemaVersion: 1,
  history: false,
  indexes: {
    [OF_PROVIDER]: { kind: 'lookup', keys: ({ provider }) => [provider] },
    part: { kind: 'unique', keys: partKeys },
  },
};

const CHANGED = [{ type: 'contact-changed', data: {} }];

@Injectable()
export class ContactRepository {
  private readonly contacts: Collection<Contact>;
  private readonly byProvider: (query: { key: string; limit: number }) => Promise<Page<Stored<Contact>>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.contacts = store.collection(contactCollection);
    this.byProvider = this.contacts.lookup(OF_PROVIDER);
  }

  /** The first two hundred, in order of id. */
  async ofProvider(provider: PartyCode): Promise<readonly Stored<Contact>[]> {
    return (await this.byProvider({ key: provider, limit: MOST })).items;
  }

  async ofProgramme(id: ProgrammeId): Promise<Programme['contact']> {
    const stored = await this.contacts.get(contactIdOf(id));
    return stored && { office: stored.state.details.office, email: stored.state.details.email };
  }

  /** The contact of a programme as the programme's description gave it; undefined: none any more. */
  putOfProgramme(
    id: ProgrammeId,
    provider: PartyCode,
    contact: Programme['contact'],
    context: SaveContext,
  ): Promise<void> {
    return whenStale(async () => {
      const stored = await this.contacts.get(contactIdOf(id));
      if (!contact) return stored && this.contacts.remove(stored.id, stored.version);
      const same = stored?.state.details.email === contact.email && stored.state.details.office === contact.office;
      if (same) return;
      const state: Contact = { provider, programmeId: id, details: { part: 'office', ...contact } };
      if (stored) await this.contacts.save(stored.id, stored.version, state, CHANGED, context);
      else await this.contacts.insert(contactIdOf(id), state, CHANGED, context);
    });
  }

  /** Whether what this caller enters for the provider stands at once: nobody clears, or the caller is who does. */
  async clears({ role, subject }: Caller, provider: PartyCode): Promise<boolean> {
    if (role === 'registrar') return true;
    const speaker = (await this.ofProvider(provider)).find(({ state }) => state.details.part === 'point-of-contact');
    return [undefined, subject].includes(speaker?.state.details.account);
  }

  /** @throws CONTACT.PART_TAKEN, HTTP.IDEMPOTENCY_KEY_REUSED */
  create(id: string, bodyHash: string, state: Contact, context: SaveContext): Promise<Changed> {
    return partFree(createOnce(this.contacts, id, bodyHash, () => ({ state, events: CHANGED }), context));
  }

  /** The contact as the caller read it, for its provider and for staff. @throws CONTACT.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version */
  async forChange(id: ContactId, { role, party, subject }: Caller, expected: number): Promise<Stored<Contact>> {
    const stored = await this.contacts.get(id);
    const foreign = role === 'provider-officer' && stored?.state.provider !== party;
    if (!stored || foreign) throw new CodedError('CONTACT.NOT_FOUND');
    if (role === 'provider-officer' && ![undefined, subject].includes(stored.state.details.account))
      throw new CodedError('ACCESS.FORBIDDEN'); // nobody makes himself the one who clears
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    return stored;
  }

  /** @throws CONTACT.PART_TAKEN; StoreError stale-version */
  async save({ id, version }: Stored<Contact>, state: Contact, context: SaveContext): Promise<Changed> {
    return { id, version: await partFree(this.contacts.save(id, version, state, CHANGED, context)) };
  }

  erase({ id, version }: Stored<Contact>): Promise<void> {
    return this.contacts.remove(id, version);
  }
}

async function partFree<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isStoreError(error, 'duplicate-key')) throw new CodedError('CONTACT.PART_TAKEN', {}, { cause: error });
    throw error;
  }
}
