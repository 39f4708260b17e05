import { ApiProblem } from './api-problem.js';

/** The JSON of an answer. @throws ApiProblem for 400 and above, and for an answer that is not JSON */
export async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const json = parsed(text);
  if (response.ok && json !== undefined) return json;
  const problem = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const code = typeof problem['code'] === 'string' ? problem['code'] : `HTTP.${response.status}`;
  throw new ApiProblem(response.status, code, problem);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
