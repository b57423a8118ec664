/** What waits to be read by one subscriber; ends by itself, or because the reader left, or because it is never read. */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  private readonly letters: T[] = [];
  private reader: ((result: IteratorResult<T>) => void) | undefined;
  private ended = false;

  constructor(
    private readonly most: number,
    private readonly onEnd: () => void,
  ) {}

  put(letter: T): void {
    if (this.ended) return;
    if (this.reader) this.answer({ value: letter, done: false });
    else if (this.letters.push(letter) > this.most) this.end();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.letters.length = 0;
    if (this.reader) this.answer({ value: undefined, done: true });
    this.onEnd();
  }

  next(): Promise<IteratorResult<T>> {
    const [letter] = this.letters.splice(0, 1);
    if (letter !== undefined) return Promise.resolve({ value: letter, done: false });
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.reader = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<T>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(result: IteratorResult<T>): void {
    const { reader } = this;
    this.reader = undefined;
    reader?.(result);
  }
}
