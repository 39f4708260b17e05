/** A call that was refused: the coded problem of the answer, or HTTP's own status when something else answered. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** The problem document as received. */
    readonly problem: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${code}${problem['errors'] ? ` ${JSON.stringify(problem['errors'])}` : ''}`);
    this.name = 'ApiProblem';
  }
}
