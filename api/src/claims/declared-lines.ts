import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Declarations, type Declared } from '../budget/declarations.js';
import { tally } from '../budget/tally.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Tells the budget what was declared on it: the lines that were submitted, whatever became of them since. */
@Injectable()
export class DeclaredLines implements OnModuleInit {
  constructor(
    private readonly declarations: Declarations,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.declarations.areToldBy((...question) => this.sealed(...question));
  }

  private sealed(...[projectId, partners, by]: Parameters<Declared>): ReturnType<Declared> {
    return tally(this.unit.manager, {
      table: 'claim_line',
      amount: 'eligible',
      parent: 'project_id',
      where: `project_id = $1 AND sealed${partners === 'every' ? '' : ' AND partner_id = ANY ($2)'}`,
      values: partners === 'every' ? [projectId] : [projectId, partners],
      by,
    });
  }
}
