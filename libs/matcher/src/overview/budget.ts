/** Counts steps (edges looked at), because the engine has no clock. A caller stops the work by a finite number of them. */
export class Budget {
  private spent = 0;

  constructor(private readonly most: number) {}

  spend(steps: number): void {
    this.spent += steps;
  }
  get over(): boolean {
    return this.spent > this.most;
  }
}
