import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Declarations, type Declared } from '../budget/declarations.js';
import { tally } from '../budget/tally.js';
import { Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { declaredYears } from './declared-years.js';

/** Tells the budget what was declared on it: the lines that were submitted, whatever became of them since. */
@Injectable()
export class DeclaredLines implements OnModuleInit {
  constructor(
    private readonly declarations: Declarations,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.declarations.areToldBy((...question) => this.sealed(...question));
    this.declarations.yearsAreToldBy((...question) => declaredYears(this.unit.work, ...question));
  }

  private sealed(...[projectId, partners, by]: Parameters<Declared>): ReturnType<Declared> {
    const sealed = new Scope('l').where('l.project_id = ?1 AND l.sealed', projectId);
    if (partners !== 'every') sealed.where('l.partner_id = ANY (?1)', partners);
    return tally(this.unit.work, {
      table: 'claim_line',
      amount: 'eligible',
      parent: 'project_id',
      within: sealed,
      by,
    });
  }
}
