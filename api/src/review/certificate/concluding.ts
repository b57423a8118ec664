import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Claim } from '../../claims/claim.entity.js';
import { claimLifecycle } from '../../claims/claim.lifecycle.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Control } from '../control.entity.js';
import { ControlAtHand } from '../control-at-hand.js';
import { FLAT_RATE } from '../typologies.rules.js';
import { certificatePolicy } from './certificate.policy.js';
import type { ConcludeControlInput } from './conclusion.inputs.js';
import { type Concluded, Conclusions } from './conclusions.js';

const CUT = `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, decision, deducted, typology, reason, source,
    decided_at, decided_by_id, answers_due_on, answers_closed)
  SELECT (told ->> 'id')::uuid, l.project_id, $1, l.id, l.partner_id, told ->> 'decision', (told ->> 'deducted')::bigint, '${FLAT_RATE}',
    told ->> 'reason', told ->> 'source', $4, $5, $6::date, true
  FROM jsonb_array_elements($2::jsonb) told JOIN claim_line l ON l.id = (told ->> 'line')::uuid AND l.claim_id = $3
  ON CONFLICT (control_id, claim_line_id) DO UPDATE SET decision = excluded.decision, deducted = excluded.deducted,
    typology = excluded.typology, reason = excluded.reason, source = excluded.source, decided_at = excluded.decided_at,
    decided_by_id = excluded.decided_by_id, answers_due_on = excluded.answers_due_on, answers_closed = true,
    version = line_review.version + 1`;

/** Why, as the authority writes it. */
const REASON = 'Forfait recalculé sur l’assiette retenue';

/** Ends a control: nothing of it changes any more, and it waits for other eyes. */
@Injectable()
export class Concluding {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly atHand: ControlAtHand,
    private readonly conclusions: Conclusions,
  ) {}

  /** Refuses with `control.unready`, `version.stale`. Where nothing was found, there is nothing to answer: it is told and closed at once. */
  async conclude({ id, version }: ConcludeControlInput): Promise<Claim> {
    const found = await this.atHand.hold(id);
    this.access.demand(certificatePolicy.conclude, found.facts);
    const { claim, control } = found;
    const concluded = await this.conclusions.concluded(found);
    const [obstacle] = concluded.obstacles;
    if (obstacle) throw new Refusal('control.unready', { ...obstacle });
    const now = this.clock.now();
    const answersDueOn = control.answersDueOn ?? this.clock.today();
    const toldNothing = claim.state === 'IN_CONTROL' ? await this.pass(claim, 'ADVERSARIAL') : claim;
    await this.cut(control, concluded, answersDueOn);
    await this.pass(toldNothing, 'CONTROLLED');
    const closed = {
      notifiedAt: control.notifiedAt ?? now,
      answersDueOn,
      answersClosedAt: control.answersClosedAt ?? now,
    };
    const ended = await this.rows.update(
      Control,
      { id, version },
      { ...closed, concludedAt: now, concludedById: this.unit.actor.personId },
    );
    const { deducted, parked, extrapolated, retained } = concluded.totals;
    await this.journal.record(
      'control.concluded',
      ended,
      {
        ...{ number: claim.number, deducted: deducted.toString(), parked: parked.toString() },
        ...{ extrapolated: extrapolated.toString(), retained: retained.toString() },
      },
      'AUTHORITY',
    );
    return claim;
  }

  private pass(claim: Claim, to: 'ADVERSARIAL' | 'CONTROLLED'): Promise<Claim> {
    return this.rows.update(Claim, claim, { state: claimLifecycle.move(claim.state, to) });
  }

  /** R4: what flat rates lose with their base, each line with its reason. */
  private async cut({ id, claimId }: Control, { outcome, controlled }: Concluded, dueOn: string): Promise<void> {
    const { programme, rows } = controlled;
    const lines = new Map(rows.map(({ line }) => [line.id, line]));
    const cuts = outcome.lines.flatMap(({ id: line, recomputed, deducted }) => {
      const declared = lines.get(line)?.eligible;
      if (recomputed.isZero || !declared) return [];
      const rate = programme.flatRates.find(({ into }) => into === lines.get(line)?.category);
      return [
        {
          ...{ id: uuidv7(), line, deducted: deducted.cents.toString(), reason: REASON },
          ...{ source: rate?.source ?? '', decision: deducted.equals(declared) ? 'REFUSED' : 'REDUCED' },
        },
      ];
    });
    if (cuts.length === 0) return;
    const values = [id, JSON.stringify(cuts), claimId, this.clock.now(), this.unit.actor.personId, dueOn];
    await this.unit.manager.query(CUT, values);
  }
}
