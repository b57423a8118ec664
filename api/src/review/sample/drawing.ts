import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Claim } from '../../claims/claim.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Control } from '../control.entity.js';
import { ControlAtHand } from '../control-at-hand.js';
import { type ControlledClaim, LinesAtHand } from '../lines-at-hand.js';
import { type Samplable, type Sample, sampleOf } from '../sample.rules.js';
import type { ChooseLineInput, DrawSampleInput, SetExtrapolationInput } from './sample.inputs.js';
import { samplePolicy } from './sample.policy.js';
import { Samples } from './samples.js';

/** Lines that an earlier control parked, and whose expense comes back. */
const REINCLUDED = `SELECT json_build_array(l.id) AS told FROM claim_line l WHERE l.claim_id = $1 AND EXISTS (
  SELECT FROM claim_line b JOIN line_review r ON r.claim_line_id = b.id AND r.decision = 'PARKED'
  WHERE b.expense_id = l.expense_id AND b.claim_id <> l.claim_id)`;
const LEAVE = `UPDATE line_review SET stratum = NULL, version = version + 1
  WHERE control_id = $1 AND stratum IS NOT NULL AND stratum <> 'CHOSEN'`;
const JOIN = `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, stratum, chosen_for)
  SELECT (told ->> 'id')::uuid, l.project_id, $1, l.id, l.partner_id, told ->> 'stratum', told ->> 'chosenFor'
  FROM jsonb_array_elements($2::jsonb) told JOIN claim_line l ON l.id = (told ->> 'line')::uuid AND l.claim_id = $3
  ON CONFLICT (control_id, claim_line_id) DO UPDATE
    SET stratum = excluded.stratum, chosen_for = excluded.chosen_for, version = line_review.version + 1
    WHERE line_review.stratum IS DISTINCT FROM 'CHOSEN'`;

interface Joining {
  readonly line: string;
  readonly stratum: string;
  readonly chosenFor: string;
}

/** Draws the sample of a claim, by a seed that makes it again. */
@Injectable()
export class Drawing {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly atHand: ControlAtHand,
    private readonly lines: LinesAtHand,
    private readonly samples: Samples,
  ) {}

  /** Refuses with `sample.decided`, `sample.reason-missing`, `programme.none`, `version.stale`. */
  async draw({ id, version, reason: words }: DrawSampleInput): Promise<Claim> {
    const { claim, control, facts } = await this.atHand.hold(id);
    this.access.demand(samplePolicy.draw, facts);
    const controlled = await this.lines.of(control);
    const reason = words.trim();
    const decided = controlled.rows.filter(({ reviewed }) => reviewed.decision !== null).length;
    if (decided > 0) throw new Refusal('sample.decided', { count: decided });
    if (control.seed !== null && reason === '') throw new Refusal('sample.reason-missing');
    const seed = randomBytes(8).toString('hex');
    const sample = await this.sampleBy(seed, claim.id, controlled);
    await this.unit.manager.query(LEAVE, [id]);
    const joining = sample.lines.map((one) => ({ line: one.id, stratum: one.stratum, chosenFor: '' }));
    await this.join(control, joining);
    const drawn = await this.rows.update(
      Control,
      { id, version },
      { seed, drawReason: reason, drawnAt: this.clock.now(), drawnById: this.unit.actor.personId },
    );
    const told = { number: claim.number, seed, lines: sample.lines.length };
    const event = control.seed === null ? 'control.sample-drawn' : 'control.sample-redrawn';
    await this.journal.record(event, drawn, reason ? { ...told, reason } : told, 'AUTHORITY');
    return claim;
  }

  /** Refuses with `claim-line.unknown`, `sample.flat-rate`, `sample.already-in`, `version.stale`. */
  async choose({ id, version, claimLineId, reason: words }: ChooseLineInput): Promise<Claim> {
    const { claim, control, facts } = await this.atHand.hold(id);
    this.access.demand(samplePolicy.draw, facts);
    const { rows } = await this.lines.of(control);
    const found = rows.find(({ line }) => line.id === claimLineId);
    if (!found) throw new Refusal('claim-line.unknown', { id: claimLineId });
    const { number } = found.line;
    if (found.reviewed.flat) throw new Refusal('sample.flat-rate', { number });
    if (found.reviewed.stratum !== null) throw new Refusal('sample.already-in', { number });
    const chosenFor = words.trim();
    await this.join(control, [{ line: claimLineId, stratum: 'CHOSEN', chosenFor }]);
    const chosen = await this.rows.update(Control, { id, version }, {});
    const told = { number: claim.number, line: number, reason: chosenFor };
    await this.journal.record('control.line-chosen', chosen, told, 'AUTHORITY');
    return claim;
  }

  /** Refuses with `version.stale`. */
  async extrapolate({ id, version, extrapolates }: SetExtrapolationInput): Promise<Claim> {
    const { claim, facts } = await this.atHand.hold(id);
    this.access.demand(samplePolicy.extrapolate, facts);
    const set = await this.rows.update(Control, { id, version }, { extrapolates });
    const event = extrapolates ? 'control.extrapolation-kept' : 'control.extrapolation-dropped';
    await this.journal.record(event, set, { number: claim.number }, 'AUTHORITY');
    return claim;
  }

  /** The same seed proposes the same lines. */
  async sampleBy(seed: string, claimId: string, controlled: ControlledClaim): Promise<Sample> {
    const [weights, back] = await Promise.all([
      this.samples.weights(claimId, controlled),
      this.unit.work.reading.ask(REINCLUDED, [claimId]),
    ]);
    const reincluded = new Set(back.map(([line]) => String(line)));
    const lines = controlled.rows
      .filter(({ reviewed }) => !reviewed.flat && reviewed.stratum !== 'CHOSEN')
      .map(
        ({ line, procured }): Samplable => ({
          ...{ id: line.id, category: line.category, declared: line.eligible },
          ...{ underProcurement: procured, reincluded: reincluded.has(line.id), risk: weights.get(line.id)?.risk ?? 1 },
        }),
      );
    return sampleOf(lines, seed, controlled.programme);
  }

  private async join({ id, claimId }: Control, joining: readonly Joining[]): Promise<void> {
    const told = joining.map((one) => ({ id: uuidv7(), ...one }));
    await this.unit.manager.query(JOIN, [id, JSON.stringify(told), claimId]);
  }
}
