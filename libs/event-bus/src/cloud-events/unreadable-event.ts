export type UnreadableCode = 'EVENT.UNREADABLE' | 'EVENT.UNKNOWN_TYPE' | 'EVENT.INVALID_DATA';

/** A record that this version of the software cannot read. Trying again is useless: it parks at the first attempt. */
export class UnreadableEvent extends Error {
  constructor(
    readonly code: UnreadableCode,
    reason: string,
    options?: { cause?: unknown },
  ) {
    super(`${code} ${reason}`, options);
    this.name = 'UnreadableEvent';
  }
}
