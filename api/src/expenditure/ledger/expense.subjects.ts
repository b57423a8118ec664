import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Expense } from '../expense.entity.js';
import { ledgerPolicy } from './ledger.policy.js';
import { signedExpense } from './standing.sql.js';

/** Lends the lines of ledgers to documents: a paper is seen by those who see its line, and added until it is signed. */
@Injectable()
export class ExpenseSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register('expense', this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work, actor } = this.unit;
    const [lines, signed] = await Promise.all([
      plainRows(work, Expense, 'WHERE id = ANY ($1)', [ids]),
      work.reading.ask(
        `SELECT json_build_array(id) AS told FROM expense e WHERE id = ANY ($1) AND ${signedExpense('e')}`,
        [ids],
      ),
    ]);
    const frozen = new Set(signed.map(([id]) => id));
    return new Map(
      lines.map(({ id, projectId, partnerId, category }) => {
        const facts = { projectId, partnerId, category, signed: frozen.has(id) };
        const attachable = ledgerPolicy.keep.allows(actor, facts);
        const audiences = [Audience.PARTNER, Audience.FUNDER];
        return [id, { projectId, partnerId, attachable, audiences, discreet: category === 'STAFF' }];
      }),
    );
  }
}
