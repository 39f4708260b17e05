/** The event that makes a match necessary: of which aggregate, at which sequence, within which chain of calls. */
export interface Cause {
  readonly id: string;
  readonly sequence: number;
  readonly correlationId: string;
  readonly causationId: string;
}
