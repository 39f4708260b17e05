import { type ErrorCode, ERRORS } from '@clearinghouse/contracts';

/** RFC 9457, with our code, the correlation id, and what the caller needs to put it right. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly correlationId: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export function problem(
  code: ErrorCode,
  correlationId: string,
  params: Readonly<Record<string, unknown>> = {},
): Problem {
  const [status, title] = ERRORS[code];
  const { errors, ...others } = params;
  return {
    type: `urn:clearinghouse:error:${code}`,
    title,
    status,
    code,
    correlationId,
    ...(Object.keys(others).length > 0 ? { params: others } : {}),
    ...(Array.isArray(errors) ? { errors: errors as unknown[] } : {}),
  };
}
