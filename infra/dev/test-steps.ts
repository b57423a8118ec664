import { messageOf } from './failure.js';
import type { Tally } from './jest-run.js';
import type { Narrator } from './narrator.js';

/** The steps of a test run: all of them run, each is timed, and one that fails counts as a failure. */
export class TestSteps {
  private readonly lines: string[] = [];
  private passed = 0;
  private failed = 0;

  constructor(private readonly tell: Narrator) {}

  /** Runs a step that tests as a whole: it holds or it does not. */
  async check(name: string, work: () => Promise<unknown> | unknown): Promise<boolean> {
    const tally = await this.count(name, async () => {
      await work();
      return { passed: 0, failed: 0 };
    });
    return tally.failed === 0;
  }

  /** Runs a step that counts its own tests. */
  async count(name: string, work: () => Promise<Tally>): Promise<Tally> {
    this.tell(name);
    const began = performance.now();
    const tally = await work().catch((error: unknown) => {
      console.error(messageOf(error));
      return { passed: 0, failed: 1 };
    });
    this.passed += tally.passed;
    this.failed += tally.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
    const counts = tally.passed + tally.failed > 0 ? `  ${tally.passed} passed, ${tally.failed} failed` : '';
    this.lines.push(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}${counts}`);
    return tally;
  }

  /** Prints what happened and, last, the line that the gate reads; returns the exit code. */
  report(): number {
    console.log(`\n${this.lines.join('\n')}\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
