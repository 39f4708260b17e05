import type { z } from 'zod';
import type { ErrorCode } from '../errors.js';

/** Where the operations are served. */
export const API_PREFIX = '/api/v1';

/** The services with an HTTP interface. */
export const SERVICES = ['requests', 'offers', 'matching', 'notifications', 'gateway'] as const;
export type ServiceName = (typeof SERVICES)[number];

/**
 * One thing that the HTTP interface can do. Controllers, the access table, the OpenAPI document and the typed client
 * are all made from it, so they cannot disagree.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** Verb-noun, the same word as the folder of the use case. */
  readonly id: string;
  /** Who serves it; `each`: every service for itself, named by the parameter `:service` of the path. */
  readonly service: ServiceName | 'each';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` parameters, below `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Success status: 200, 201 (creation: needs Idempotency-Key), 202. */
  readonly status: 200 | 201 | 202;
  readonly answer: R;
  /**
   * Where the answer is not JSON: a stream of messages, each of the shape of `answer`; or a file, which its controller
   * sends with headers of its own.
   */
  readonly media?: 'text/event-stream' | 'application/octet-stream';
  /** `create` needs an Idempotency-Key; `change` needs If-Match; both answer with an ETag. */
  readonly kind: 'read' | 'list' | 'create' | 'change';
  readonly errors: readonly ErrorCode[];
  readonly example?: { readonly body?: unknown; readonly answer?: unknown };
}

/** What a handler is called with after parsing. */
export type ParamsOf<O extends Operation> = z.output<O['params']>;
export type QueryOf<O extends Operation> = z.output<O['query']>;
export type BodyOf<O extends Operation> = z.output<O['body']>;
export type AnswerOf<O extends Operation> = z.input<O['answer']>;

/** Keeps the exact types of the schemas. */
export const operation = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  definition: Operation<P, Q, B, R>,
): Operation<P, Q, B, R> => definition;
