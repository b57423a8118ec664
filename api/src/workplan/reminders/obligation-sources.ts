import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/work.js';
import type { Obligation } from './obligations.rules.js';

/** What partners owe that the plan of the work does not know of, as far as it is in sight. */
export type Owed = (work: Work, projectId: string) => Promise<readonly Obligation[]>;

/** Lets later modules say what else partners owe, without this one knowing what it is. */
@Injectable()
export class ObligationSources {
  private readonly sources: Owed[] = [];

  areToldBy(source: Owed): void {
    this.sources.push(source);
  }

  async of(...question: Parameters<Owed>): Promise<Obligation[]> {
    const answers = await Promise.all(this.sources.map((source) => source(...question)));
    return answers.flat();
  }
}
