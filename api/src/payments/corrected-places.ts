import { Injectable } from '@nestjs/common';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { ClaimLine } from '../claims/claim-line.entity.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Correction } from './correction.entity.js';
import type { ProposeCorrectionInput } from './correction.inputs.js';
import type { Corrected } from './correction.rules.js';

/** What a correction is about. */
export type Place = Pick<Correction, 'claimId' | 'claimLineId' | 'partnerId' | 'workPackageId' | 'category'>;
/** How one says it: the number of a line, or whose, where and of which category. */
export type Said = Pick<ProposeCorrectionInput, 'lineNumber' | 'partnerId' | 'workPackageId' | 'category'>;

const GROUP = `claim_id = $1 AND partner_id = $2 AND work_package_id = $3 AND category = $4`;
const sumsOf = (where: string, line: string) => `SELECT json_build_array(
  (SELECT COALESCE(sum(l.eligible), 0)::text FROM claim_line l WHERE ${line}),
  (SELECT COALESCE(sum(e.amount), 0)::text FROM certified_entry e WHERE ${where})) AS told`;

/** Finds what a correction is about, and what is declared and certified of it. */
@Injectable()
export class CorrectedPlaces {
  constructor(private readonly unit: UnitOfWork) {}

  /** Refuses with `claim-line.unknown`, `correction.place-missing`. */
  async of(claimId: string, input: Said): Promise<Place> {
    const { lineNumber, partnerId, workPackageId, category } = input;
    if (lineNumber !== null && lineNumber !== undefined) {
      const where = 'WHERE claim_id = $1 AND number = $2';
      const [line] = await plainRows(this.unit.work, ClaimLine, where, [claimId, lineNumber]);
      if (!line) throw new Refusal('claim-line.unknown', { number: lineNumber });
      const { id: claimLineId, ...rest } = line;
      const { partnerId: spender, workPackageId: work } = rest;
      return { claimId, claimLineId, partnerId: spender, workPackageId: work, category: rest.category };
    }
    if (!partnerId || !workPackageId || !category) throw new Refusal('correction.place-missing');
    return { claimId, claimLineId: null, partnerId, workPackageId, category };
  }

  async standing({ claimId, claimLineId, partnerId, workPackageId, category }: Place): Promise<Corrected> {
    const { reading } = this.unit.work;
    const group: readonly [string, string, string, CostCategory] = [claimId, partnerId, workPackageId, category];
    const [told] = claimLineId
      ? await reading.ask(sumsOf('e.claim_line_id = $1', 'l.id = $1'), [claimLineId])
      : await reading.ask(sumsOf(GROUP, GROUP), group);
    const [declared, certified] = (told ?? ['0', '0']) as readonly [string, string];
    return { declared: Money.ofCents(declared), certified: Money.ofCents(certified) };
  }
}
