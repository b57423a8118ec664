import { Injectable } from '@nestjs/common';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { blocks } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import type { Control } from '../control.entity.js';
import { LineReview } from '../line-review.entity.js';
import { ControlledLines } from './controlled-lines.js';
import { begun, Deciding, type OpenControl } from './deciding.js';
import { LineFacts } from './line-facts.js';
import type { DecideLinesInput, LinesChosenInput } from './lines.inputs.js';
import type { BulkPreview } from './lines.types.js';

interface Chosen {
  readonly line: ClaimLine;
  readonly review: LineReview | undefined;
}

/** One decision over many lines: told before it is made, then whole or not at all. */
@Injectable()
export class BulkDeciding {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly journal: Journal,
    private readonly deciding: Deciding,
    private readonly lines: ControlledLines,
    private readonly facts: LineFacts,
  ) {}

  async preview(chosen: LinesChosenInput): Promise<BulkPreview> {
    const open = await this.deciding.open(chosen.controlId, 'look');
    const all = await this.chosen(open, chosen);
    const examined = await this.facts.of(all.map(({ line }) => line));
    return {
      lines: all.length,
      declared: Money.sum(all.map(({ line }) => line.eligible)),
      decided: all.filter(({ review }) => review?.decision).length,
      blocked: all.filter(({ line }) => examined.get(line.id)?.findings.some(blocks)).length,
    };
  }

  /** Refuses with `control.bulk-moved` when the lines are no longer those of the preview, and with what a single decision refuses with. */
  async decide({ chosen, lines: expected, declared, ...said }: DecideLinesInput): Promise<Control> {
    if (said.decision === 'REDUCED') throw new Refusal('control.not-in-bulk');
    const open = await this.deciding.open(chosen.controlId, 'many');
    const { control, claim } = open;
    const all = await this.chosen(open, chosen);
    const sum = Money.sum(all.map(({ line }) => line.eligible));
    if (all.length !== expected || !sum.equals(declared))
      throw new Refusal('control.bulk-moved', { expected, lines: all.length });
    const fresh = all.filter(({ review }) => !review);
    const made = fresh.map(({ line }) => ({ ...begun(control, line), ...this.deciding.decision(line, said, open) }));
    await this.rows.insertAll(LineReview, made);
    await this.replace(
      all.flatMap(({ line, review }) => (review ? [{ ...review, ...this.deciding.decision(line, said, open) }] : [])),
    );
    const facts = { number: claim.number, lines: all.length, decision: said.decision, declared: sum.toString() };
    await this.journal.record('control.lines-decided', control, facts, 'AUTHORITY');
    return control;
  }

  /** In one statement: nobody else writes a review of this control meanwhile. */
  private async replace(reviews: readonly LineReview[]): Promise<void> {
    const [first] = reviews;
    if (!first) return;
    const { decision, typology, reason, source, decidedAt, decidedById } = first;
    await this.unit.manager.query(
      `UPDATE line_review r SET decision = $3, typology = $4, reason = $5, source = $6, decided_at = $7, decided_by_id = $8,
         deducted = told.deducted, checks = '[]', version = r.version + 1
       FROM unnest($1::uuid[], $2::bigint[]) AS told (id, deducted) WHERE r.id = told.id`,
      [
        reviews.map(({ id }) => id),
        reviews.map(({ deducted }) => deducted.cents.toString()),
        ...[decision, typology, reason, source, decidedAt, decidedById],
      ],
    );
  }

  private async chosen({ control, claim }: OpenControl, { claimLineIds, filter }: LinesChosenInput): Promise<Chosen[]> {
    const { work } = this.unit;
    const scope = await this.lines.matching(claim.id, filter ?? {});
    if (claimLineIds) scope.where('l.id = ANY (?1)', claimLineIds);
    const kept = await work.reading.ask(
      `SELECT json_build_array(l.id) AS told FROM claim_line ${scope.tail}`,
      scope.values,
    );
    const ids = kept.map(([id]) => id);
    const [lines, reviews] = await Promise.all([
      plainRows(work, ClaimLine, 'WHERE id = ANY ($1) ORDER BY number', [ids]),
      plainRows(work, LineReview, 'WHERE control_id = $1 AND claim_line_id = ANY ($2)', [control.id, ids]),
    ]);
    const by = new Map(reviews.map((one) => [one.claimLineId, one]));
    return lines.map((line) => ({ line, review: by.get(line.id) }));
  }
}
