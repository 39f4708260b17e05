import { type Caller, type Changed, CodedError, type QuestionId } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE, type Segment } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Question, seesQuestion } from '../domain/question.js';

const ownKey = ({ asker, askedAt }: Question, id: string) => `${asker}|${askedAt}|${id}`;
const askedKey = ({ askedAt }: Question, id: string) => `${askedAt}|${id}`;

/** No history: what is erased is gone. */
export const questionCollection: CollectionDefinition<Question> = {
  name: 'questions',
  schemaVersion: 1,
  history: false,
  indexes: { own: { kind: 'ordered', key: ownKey }, asked: { kind: 'ordered', key: askedKey } },
};
const WRITTEN = [{ type: 'question-written', data: {} }];

interface QuestionCall {
  readonly params: { readonly id: QuestionId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class QuestionBox {
  private readonly questions: Collection<Question>;
  private readonly own: ReturnType<Collection<Question>['range']>;
  private readonly asked: ReturnType<Collection<Question>['range']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.questions = store.collection(questionCollection);
    this.own = this.questions.range('own');
    this.asked = this.questions.range('asked');
  }

  put(id: string, bodyHash: string, state: Question, context: SaveContext): Promise<Changed> {
    return createOnce(this.questions, id, bodyHash, () => ({ state, events: WRITTEN }), context);
  }

  /** @throws QUESTION.NOT_FOUND also for a question of another State; StoreError stale-version */
  async forChange({ params, caller, expected }: QuestionCall): Promise<Stored<Question>> {
    const stored = await this.questions.get(params.id);
    if (!stored || !seesQuestion(caller, stored.state)) throw new CodedError('QUESTION.NOT_FOUND');
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    return stored;
  }

  async replace({ id, version }: Stored<Question>, state: Question, context: SaveContext): Promise<Changed> {
    return { id, version: await this.questions.save(id, version, state, WRITTEN, context) };
  }

  erase({ id, version }: Stored<Question>): Promise<void> {
    return this.questions.remove(id, version);
  }

  /** Newest first: all for the experts, its own for a State. */
  desk({ role, party }: Caller): Segment<Question>[] {
    if (role === 'expert') return [{ range: this.asked, key: keyed(askedKey), descending: true }];
    return [{ range: this.own, key: keyed(ownKey), descending: true, prefix: party ?? '' }];
  }
}

const keyed =
  (key: (state: Question, id: string) => string) =>
  ({ state, id }: Stored<Question>): string =>
    key(state, id);
