import { messageOf } from './failure.js';

/** What a command started, to be ended in the opposite order and each only once. */
export class Stack {
  private readonly parts: { name: string; stop: () => Promise<void> | void }[] = [];

  add(name: string, stop: () => Promise<void> | void): void {
    this.parts.push({ name, stop });
  }

  async down(tell: (sentence: string) => void): Promise<void> {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) {
      try {
        await part.stop();
      } catch (error) {
        tell(`${part.name} did not stop: ${messageOf(error)}`);
      }
    }
  }
}
