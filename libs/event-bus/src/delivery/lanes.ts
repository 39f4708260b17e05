type Task = () => Promise<void>;

/** Tasks of one key run one after another, in the order given; those of different keys at once, up to `width`. */
export class Lanes {
  private readonly waiting = new Map<string, Task[]>();
  private readonly ready: string[] = [];
  private readonly idlers: (() => void)[] = [];
  private running = 0;

  constructor(private width: number) {}

  /** Settles as `task` does. A failed task does not stop those behind it. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.enqueue(key, () => task().then(resolve, reject));
    });
  }

  /** More or fewer lanes from now on. */
  widen(width: number): void {
    this.width = width;
    this.fill();
  }

  /** Resolves when no task runs or waits. */
  idle(): Promise<void> {
    if (this.waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  private enqueue(key: string, task: Task): void {
    const queue = this.waiting.get(key);
    if (queue) {
      queue.push(task);
      return;
    }
    this.waiting.set(key, [task]);
    this.ready.push(key);
    this.fill();
  }

  private fill(): void {
    while (this.running < this.width) {
      const key = this.ready.shift();
      if (key === undefined) return;
      this.running += 1;
      void this.serve(key);
    }
  }

  private async serve(key: string): Promise<void> {
    const queue = this.waiting.get(key) ?? [];
    await queue[0]?.();
    queue.shift();
    this.running -= 1;
    if (queue.length === 0) this.waiting.delete(key);
    else this.ready.push(key); // at the end: a long lane does not keep others waiting
    this.fill();
    if (this.waiting.size === 0) for (const idler of this.idlers.splice(0)) idler();
  }
}
