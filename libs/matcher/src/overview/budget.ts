/**
 * Counts steps (edges looked at), because the engine has no clock. A caller stops the work by a finite number of them, or by
 * answering `stopped` with true, which it must not take back.
 */
export class Budget {
  private spent = 0;

  constructor(
    private readonly most: number,
    private readonly stopped: () => boolean = () => false,
  ) {}

  spend(steps: number): void {
    this.spent += steps;
  }
  get over(): boolean {
    return this.spent > this.most || this.stopped();
  }
}
