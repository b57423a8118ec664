import { Injectable } from '@nestjs/common';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { Programmes } from '../budget/programme/programmes.js';
import { ClaimLine } from '../claims/claim-line.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { type Outcome, outcomeOf, type ReviewedLine } from './certificate/outcome.funding.js';
import type { Control } from './control.entity.js';
import { LineReview } from './line-review.entity.js';

/** A claim line with what the control says of it. */
export interface ControlledLineRow {
  readonly line: ClaimLine;
  readonly review: LineReview | undefined;
  readonly procured: boolean;
  readonly reviewed: ReviewedLine;
}

/** All that a control is about. */
export interface ControlledClaim {
  readonly programme: Programme;
  /** In the order of the consortium. */
  readonly partners: readonly Partner[];
  readonly rows: readonly ControlledLineRow[];
  readonly ratesOf: ReadonlyMap<string, readonly string[]>;
}

/** Of the lines that were signed: under a procurement, made by a flat rate. */
const SIGNED = `SELECT json_build_array(line, procured, flat) AS told FROM lines_as_signed($1)`;

/** The categories that the rates of a partner fill. */
const filledBy = (codes: readonly string[], { flatRates }: Programme): CostCategory[] =>
  flatRates.filter(({ code }) => codes.includes(code)).map(({ into }) => into);

/** Reads the lines of a claim with their reviews. */
@Injectable()
export class LinesAtHand {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly loaders: Loaders,
  ) {}

  /** Refuses with `programme.none`. */
  async of({ id, claimId, projectId }: Control): Promise<ControlledClaim> {
    const { work } = this.unit;
    const [programme, partners, lines, reviews, signed] = await Promise.all([
      this.programmes.of(projectId),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
      plainRows(work, ClaimLine, 'WHERE claim_id = $1 AND sealed ORDER BY number', [claimId]),
      plainRows(work, LineReview, 'WHERE control_id = $1', [id]),
      work.reading.ask(SIGNED, [claimId]),
    ]);
    this.loaders.know(Partner, partners);
    const ratesOf = new Map(partners.map((partner) => [partner.id, partner.flatRates]));
    const filled = new Map(partners.map((partner) => [partner.id, filledBy(partner.flatRates, programme)]));
    const told = new Map(signed.map(([line, procured, flat]) => [String(line), { procured, flat }]));
    const byLine = new Map(reviews.map((review) => [review.claimLineId, review]));
    return {
      ...{ programme, partners, ratesOf },
      rows: lines.map((line) => {
        const review = byLine.get(line.id);
        const made = line.paidOn === null && (filled.get(line.partnerId)?.includes(line.category) ?? false);
        const flat = (told.get(line.id)?.flat ?? made) === true;
        return {
          line,
          review,
          procured: told.get(line.id)?.procured === true,
          reviewed: reviewedOf(line, review, flat),
        };
      }),
    };
  }

  outcome({ rows, ratesOf, programme }: ControlledClaim, { extrapolates }: Control): Outcome {
    const lines = rows.map(({ reviewed }) => reviewed);
    return outcomeOf(lines, extrapolates, ratesOf, programme);
  }
}

function reviewedOf(line: ClaimLine, review: LineReview | undefined, flat: boolean): ReviewedLine {
  const { id, partnerId, workPackageId, category, eligible } = line;
  return {
    ...{ id, partnerId, workPackageId, category, declared: eligible, flat },
    ...{ stratum: review?.stratum ?? null, decision: review?.decision ?? null },
    deducted: review?.deducted ?? eligible.minus(eligible),
  };
}
