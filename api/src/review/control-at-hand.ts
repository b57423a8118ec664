import { Injectable } from '@nestjs/common';
import { Claim } from '../claims/claim.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { plainRows } from '../platform/database/plain-rows.js';
import type { Told } from '../platform/database/reading.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Control } from './control.entity.js';
import type { ControlFacts } from './control-eyes.policy.js';

/** A control, its claim, and who had a hand in it. */
export interface AtHand {
  readonly claim: Claim;
  readonly control: Control;
  readonly facts: ControlFacts;
}

const DECIDERS = `SELECT DISTINCT json_build_array(decided_by_id)::jsonb AS told FROM line_review
  WHERE decided_by_id IS NOT NULL AND control_id = `;
const LAST = `(SELECT id FROM control WHERE claim_id = $1 ORDER BY number DESC LIMIT 1)`;

/** Finds the control that is spoken of. */
@Injectable()
export class ControlAtHand {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** The last control of a claim; refuses with `claim.unknown`, `control.none`. */
  async ofClaim(claimId: string): Promise<AtHand> {
    const { work } = this.unit;
    const [claim, [control], deciders] = await Promise.all([
      this.rows.load(Claim, claimId),
      plainRows(work, Control, `WHERE id = ${LAST}`, [claimId]),
      work.reading.ask(`${DECIDERS}${LAST}`, [claimId]),
    ]);
    if (!control) throw new Refusal('control.none', { number: claim.number });
    return atHand(claim, control, deciders);
  }

  /** Held until the transaction ends: whoever else decides of it waits. Refuses with `control.unknown`. */
  async hold(controlId: string): Promise<AtHand> {
    await this.unit.manager.query('SELECT FROM control WHERE id = $1 FOR UPDATE', [controlId]);
    return this.find(controlId);
  }

  /** As it stands, whoever else is at it. Refuses with `control.unknown`. */
  async find(controlId: string): Promise<AtHand> {
    const { work } = this.unit;
    const control = await this.rows.load(Control, controlId);
    const [claim, deciders] = await Promise.all([
      this.rows.load(Claim, control.claimId),
      work.reading.ask(`${DECIDERS}$1`, [controlId]),
    ]);
    return atHand(claim, control, deciders);
  }
}

const atHand = (claim: Claim, control: Control, deciders: readonly Told[]): AtHand => ({
  claim,
  control,
  facts: {
    ...{ projectId: claim.projectId, claimState: claim.state, controlState: control.state },
    ...{ submittedById: claim.submittedById, reviewerId: control.reviewerId, admittedById: control.admittedById },
    concludedById: control.concludedById,
    deciderIds: deciders.map(([id]) => String(id)),
  },
});
