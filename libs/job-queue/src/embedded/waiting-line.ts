/** First in, first out, without moving the array at each step. May hold keys that no longer wait: the taker asks. */
export class WaitingLine {
  private keys: string[] = [];
  private head = 0;

  push(key: string): void {
    this.keys.push(key);
  }

  shift(): string | undefined {
    const key = this.keys[this.head];
    if (key === undefined) return undefined;
    this.head += 1;
    if (this.head > 1_000 && this.head * 2 > this.keys.length) this.forgetTaken();
    return key;
  }

  private forgetTaken(): void {
    this.keys = this.keys.slice(this.head);
    this.head = 0;
  }
}
