/** Words that rows hold as numbers: providers, and units of capacity. Numbers begin with 1; 0 stands for none. */
export class Words {
  private readonly numbers: Map<string, number>;

  constructor(private readonly words: string[] = []) {
    this.numbers = new Map(words.map((word, at) => [word, at + 1]));
  }

  get size(): number {
    return this.words.length;
  }
  /** 0 for a word that is not known. */
  numberOf = (word: string): number => this.numbers.get(word) ?? 0;
  wordOf = (number: number): string => this.words[number - 1] ?? '';
  all = (): string[] => this.words.slice();

  /** The number of a word, a new one for a new word. */
  take(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word);
    this.numbers.set(word, number);
    return number;
  }
}
