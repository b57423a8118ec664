import { Injectable } from '@nestjs/common';
import type { Programme } from '../budget/programme/programme.rules.js';
import { Programmes } from '../budget/programme/programmes.js';
import { Loaders } from '../platform/graphql/loaders.js';

/** By whose rules the hours of a project are counted: asked once, however many people are listed. */
@Injectable()
export class Rulebooks {
  constructor(
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  /** None where no call was said. */
  of(projectId: string): Promise<Programme | undefined> {
    return this.loaders
      .of<Programme | undefined>('Effort.programme', (ids) => Promise.all(ids.map((id) => this.read(id))))
      .load(projectId);
  }

  private async read(projectId: string): Promise<Programme | undefined> {
    const row = await this.programmes.rowOf(projectId);
    return row && this.programmes.read(row);
  }
}
