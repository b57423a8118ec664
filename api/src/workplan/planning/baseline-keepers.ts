import { Injectable } from '@nestjs/common';
import type { Baseline } from './baseline.entity.js';

/** Keeps something more with a baseline, in its transaction. */
export type Keeper = (baseline: Baseline) => Promise<void>;

/** Lets later modules freeze what is theirs when a baseline is taken, without this one knowing what. */
@Injectable()
export class BaselineKeepers {
  private readonly keepers: Keeper[] = [];

  alsoKeep(keeper: Keeper): void {
    this.keepers.push(keeper);
  }

  async keep(baseline: Baseline): Promise<void> {
    for (const keeper of this.keepers) await keeper(baseline);
  }
}
