/** The latest values by document id, so many at most: the one that was set longest ago is forgotten first. */
export class Remembered<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly most: number) {}

  get = (id: string): T | undefined => this.values.get(id);

  set(id: string, value: T): void {
    this.values.delete(id); // to the end of the line
    this.values.set(id, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
  }

  /** The value, which is forgotten with that. */
  take(id: string): T | undefined {
    const value = this.values.get(id);
    this.values.delete(id);
    return value;
  }
}
