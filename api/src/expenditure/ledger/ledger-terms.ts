import { Injectable } from '@nestjs/common';
import { underAgreement } from '../../budget/agreement/agreement.rules.js';
import { Agreement } from '../../budget/agreement.entity.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import type { Share } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountingRate } from '../accounting-rate.entity.js';
import { rateIn, rateKey } from '../currency.funding.js';
import type { ClaimTerms } from '../line.rules.js';
import { shareOf } from './amounts.funding.js';
import { InvoiceMarks } from './invoice-marks.js';

/** What the lines of one ledger are held against, as far as they are the same for all of them. */
export interface LedgerTerms extends Omit<ClaimTerms, 'elsewhere'> {
  readonly partner: Partner;
  readonly vatRecovered: Share;
}

/** Reads the rules of a project and its partner in one breath. */
@Injectable()
export class LedgerTermsReader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly marks: InvoiceMarks,
  ) {}

  /** None while the project has no call by whose rules its money is counted. Refuses with `partner.unknown`. */
  async of(projectId: string, partnerId: string): Promise<{ readonly partner: Partner; readonly terms?: LedgerTerms }> {
    const { work } = this.unit;
    const [[partner], [project], row, [agreement], rates] = await Promise.all([
      plainRows(work, Partner, 'WHERE id = $1 AND project_id = $2', [partnerId, projectId]),
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      this.programmes.rowOf(projectId),
      plainRows(work, Agreement, `WHERE project_id = $1 AND state = 'IN_FORCE' ORDER BY number DESC LIMIT 1`, [
        projectId,
      ]),
      plainRows(work, AccountingRate, 'WHERE project_id = $1', [projectId]),
    ]);
    if (!partner || !project) throw new Refusal('partner.unknown', { id: partnerId });
    if (!row) return { partner };
    const programme = underAgreement(this.programmes.read(row), agreement?.tolerance ?? null);
    const vatRecovered = shareOf(partner.vatRecovered);
    const period = agreement
      ? { from: agreement.startsOn, until: agreement.endsOn }
      : { from: project.startsOn, until: project.endsOn };
    return {
      partner,
      terms: {
        partner,
        programme,
        vatRecovered,
        agreement: { period, paidUntil: agreement?.paidUntil ?? programme.window.until },
        operationCost: project.totalEligible,
        partners: new Map([[partner.id, { publicBuyer: partner.publicBuyer, vatRecovered }]]),
        secret: this.marks.secret,
        rates: ratesBy(rates),
      },
    };
  }
}

const ratesBy = (rates: readonly AccountingRate[]): Map<string, Share> =>
  new Map(
    rates.flatMap(({ month, currency, units }) => {
      const rate = rateIn(units);
      return rate ? [[rateKey(month, currency), rate] as const] : [];
    }),
  );
