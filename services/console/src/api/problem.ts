/** A problem document (RFC 9457) as the services send it, or status 0 when no server answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string | null,
    title: string,
    readonly correlationId: string | null = null,
    readonly errors: readonly string[] = [],
  ) {
    super(title);
    this.name = 'Problem';
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const lines = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((each: { path?: unknown; message?: unknown }) => `${String(each.path)}: ${String(each.message)}`)
    : [];

export async function problemOf(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}));
  const title = text(body['title']) ?? response.statusText;
  return new Problem(response.status, text(body['code']), title, text(body['correlationId']), lines(body['errors']));
}
