import type { AnswerOf, Operation } from '@clearinghouse/contracts';
import type { z } from 'zod';
import { addressOf } from './address-of.js';
import { readAnswer } from './read-answer.js';

export interface ApiInput<O extends Operation = Operation> {
  readonly params?: z.input<O['params']>;
  readonly query?: z.input<O['query']>;
  readonly body?: z.input<O['body']>;
  /** Version that was read. */
  readonly ifMatch?: number | undefined;
  /** Operations of kind `create` get a random one when it is absent: give one to repeat the call safely. */
  readonly idempotencyKey?: string | undefined;
  readonly correlationId?: string | undefined;
}
export interface ApiAnswer<O extends Operation = Operation> {
  readonly status: number;
  readonly answer: AnswerOf<O>;
  /** As the header says it, quotes included; null without one. */
  readonly etag: string | null;
}

/** The HTTP interface, typed by its operations. Needs `fetch` and nothing of Node, so it runs in a browser as well. */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    private readonly token?: string,
    private readonly timeoutMs = 30_000,
  ) {}

  /** @throws ApiProblem for an answer of 400 and above; TypeError when nobody answers */
  async call<O extends Operation>(operation: O, input: ApiInput<O> = {}): Promise<ApiAnswer<O>> {
    const response = await fetch(addressOf(this.baseUrl, operation, input.params, input.query), {
      method: operation.method,
      headers: this.headers(operation, input),
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    const answer = (await readAnswer(response)) as AnswerOf<O>; // the server answers by the schema of the operation
    return { status: response.status, answer, etag: response.headers.get('etag') };
  }

  private headers(operation: Operation, input: ApiInput): Record<string, string> {
    const key = input.idempotencyKey ?? (operation.kind === 'create' ? crypto.randomUUID() : undefined);
    return {
      accept: 'application/json',
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(input.ifMatch === undefined ? {} : { 'if-match': `"${input.ifMatch}"` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(input.correlationId === undefined ? {} : { 'x-correlation-id': input.correlationId }),
    };
  }
}
