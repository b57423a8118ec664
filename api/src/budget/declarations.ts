import { Injectable } from '@nestjs/common';
import type { Dimension, Tally } from './tally.rules.js';

/** Sums what was declared on a project by the given dimensions, of these partners or of every one. */
export type Declared = (
  projectId: string,
  partners: 'every' | readonly string[],
  by: ReadonlyArray<readonly Dimension[]>,
) => Promise<readonly Tally[]>;

/** Lets a later module say what has been declared on the budget, without this one knowing how. */
@Injectable()
export class Declarations {
  private sources: Declared[] = [];

  areToldBy(source: Declared): void {
    this.sources.push(source);
  }

  /** Nothing is declared as long as no module declares. */
  async of(...question: Parameters<Declared>): Promise<readonly Tally[]> {
    const answers = await Promise.all(this.sources.map((source) => source(...question)));
    return answers.flat();
  }
}
