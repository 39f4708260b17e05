import type { Operation } from '@clearinghouse/contracts';

/** The address of a call: parameters encoded into the path, the rest as a query; absent values are left out. */
export function addressOf(baseUrl: string, operation: Operation, params: unknown = {}, query: unknown = {}): string {
  const values = params as Record<string, unknown>; // by the operation's schema an object
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as object))
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (each !== undefined) search.append(name, String(each));
  return `${baseUrl}/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
}
