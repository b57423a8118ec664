import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { signedFacts } from './signed-facts.js';

interface Grown {
  readonly partnerId: string;
  readonly periodId: string;
  readonly workPackageId: string;
  readonly expenseId: string;
}

interface Declaration {
  readonly id: string;
  readonly partnerId: string;
}

const AT = '2019-11-02T09:00:00Z';

/** Declarations that were signed and given back: one more each time, and in the first of them a line and a return more. */
export class Declarations {
  private hub: Declaration | undefined;

  constructor(
    private readonly database: Database,
    private readonly projectId: string,
    private readonly authorId: string,
  ) {}

  /** Answers the first, which grows. */
  async declare(number: number, { partnerId, periodId, workPackageId, expenseId }: Grown): Promise<string> {
    const open = { partner_id: partnerId, period_id: periodId, state: 'RETURNED', round: 0 };
    const own = { id: await this.put('partner_claim', open), partnerId };
    const all = this.hub ? [own, this.hub] : [own];
    this.hub ??= own;
    for (const { id, partnerId: partner_id } of all) {
      await this.turn(id, 0);
      const line = {
        partner_id,
        partner_claim_id: id,
        round: 1,
        expense_id: expenseId,
        work_package_id: workPackageId,
      };
      const amounts = { category: 'EXTERNAL', net: 100, vat: 0, gross: 100, eligible: 100 };
      await this.put('signed_line', { ...line, number, ...amounts, facts: signedFacts(`N${number}`) });
      await this.turn(id, 1);
      const lines = JSON.stringify([{ expenseId, reason: 'R' }]);
      const back = { partner_claim_id: id, partner_id, round: 1, reason: 'R', lines, author_id: this.authorId, at: AT };
      await this.put('claim_return', back);
    }
    return this.hub.id;
  }

  private put(table: string, values: object): Promise<string> {
    return put(this.database, table, { project_id: this.projectId, ...values });
  }

  private async turn(id: string, round: 0 | 1): Promise<void> {
    await this.database.admin.query(`UPDATE partner_claim SET round = $2, signed_at = $3 WHERE id = $1`, [
      id,
      round,
      round === 0 ? null : AT,
    ]);
  }
}
