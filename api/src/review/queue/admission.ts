import { Injectable } from '@nestjs/common';
import { controlTermsOf } from '../../budget/programme/control-asked.rules.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Claim, ClaimKind } from '../../claims/claim.entity.js';
import { advanceLifecycle, type ClaimState, claimLifecycle } from '../../claims/claim.lifecycle.js';
import { Membership } from '../../consortium/membership.entity.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { type Checked, Control } from '../control.entity.js';
import { ControlLetters } from '../control.letters.js';
import { controlPolicy } from '../control.policy.js';
import type { AdmitClaimInput, AssignControlInput, RefuseClaimInput } from './admission.inputs.js';

type Act = Pick<AssignControlInput, 'id' | 'claimId' | 'version'>;

const SEATED = `WHERE project_id = $1 AND person_id = $2 AND role = 'FUNDER_REVIEWER' AND withdrawn_at IS NULL
  AND accepted_at IS NOT NULL AND (ends_on IS NULL OR ends_on >= $3)`;

/** Who reviews a claim, and whether it is taken, sent back or rejected. */
@Injectable()
export class Admission {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly letters: ControlLetters,
  ) {}

  /** Refuses with `control.closed`, `control.not-a-reviewer`, `version.stale`; tells the reviewer. */
  async assign({ reviewerId = null, ...act }: AssignControlInput): Promise<Control> {
    const claim = await this.rows.load(Claim, act.claimId);
    this.access.demand(controlPolicy.assign, claim);
    if (!['SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL'].includes(claim.state))
      throw new Refusal('control.closed', { state: claim.state });
    if (reviewerId !== null) await this.refuseStrangers(claim, reviewerId);
    const control = await this.change(claim, act, { reviewerId });
    const { number } = claim;
    await this.journal.record('control.assigned', control, { number }, 'AUTHORITY');
    if (reviewerId !== null)
      await this.letters.tellPerson('control-assigned', claim.projectId, reviewerId, { number, claimId: claim.id });
    return control;
  }

  /** Admits it and begins, in one gesture; an advance waits for its decision. Refuses with `claim.illegal-move`, `control.unanswered`, `version.stale`; tells the lead. */
  async admit({ checks, ...act }: AdmitClaimInput): Promise<Control> {
    const claim = await this.rows.load(Claim, act.claimId);
    this.access.demand(controlPolicy.admit, claim);
    const advance = claim.kind === ClaimKind.ADVANCE;
    const admissible = claim.state === 'ADMISSIBLE' && !advance ? claim : await this.move(claim, 'ADMISSIBLE');
    const answered = await this.answered(claim, checks);
    const missing = answered.filter(({ answer }) => answer === 'NO').length;
    if (missing > 0) throw new Refusal('control.unanswered', { count: missing });
    const at = this.clock.now();
    const { personId } = this.unit.actor;
    const control = await this.change(claim, act, {
      ...{ checks: answered, admittedAt: at, admittedById: personId, startedAt: advance ? null : at },
      reviewerId: (await this.openOf(claim))?.reviewerId ?? personId,
    });
    const { number } = claim;
    await this.journal.record('claim.admitted', claim, { number }, 'FUNDER');
    if (!advance) {
      await this.move(admissible, 'IN_CONTROL');
      await this.journal.record('control.started', control, { number }, 'FUNDER');
    }
    const letter = advance ? 'advance-admitted' : 'claim-admitted';
    await this.letters.tellTheLead(letter, claim.projectId, { number, claimId: claim.id });
    return control;
  }

  /** Its lead may complete it and send it again. Refuses with `claim.illegal-move`, `version.stale`; tells the lead. */
  async giveBack(input: RefuseClaimInput): Promise<Control> {
    const claim = await this.rows.load(Claim, input.claimId);
    this.access.demand(controlPolicy.return, claim);
    const control = await this.end(claim, input, 'RETURNED');
    const { number, id: claimId } = claim;
    await this.journal.record('claim.returned', claim, { number }, 'FUNDER');
    await this.letters.tellTheLead('claim-returned', claim.projectId, { number, claimId, reason: control.reason });
    return control;
  }

  /** For good. Refuses with `claim.illegal-move`, `version.stale`; tells the lead. */
  async reject(input: RefuseClaimInput): Promise<Control> {
    const claim = await this.rows.load(Claim, input.claimId);
    this.access.demand(controlPolicy.reject, claim);
    const control = await this.end(claim, input, 'REJECTED');
    const { number, id: claimId } = claim;
    await this.journal.record('claim.rejected', claim, { number }, 'FUNDER');
    await this.letters.tellTheLead('claim-rejected', claim.projectId, { number, claimId, reason: control.reason });
    return control;
  }

  private async end(
    claim: Claim,
    { checks, reason, ...act }: RefuseClaimInput,
    state: 'RETURNED' | 'REJECTED',
  ): Promise<Control> {
    await this.move(claim, state);
    const answered = await this.answered(claim, checks);
    return this.change(claim, act, { state, checks: answered, reason: reason.trim() });
  }

  private move(claim: Claim, to: ClaimState): Promise<Claim> {
    const lawful = claim.kind === ClaimKind.ADVANCE ? advanceLifecycle : claimLifecycle;
    return this.rows.update(Claim, claim, { state: lawful.move(claim.state, to) });
  }

  private async openOf({ id }: Claim): Promise<Control | undefined> {
    const [control] = await plainRows(this.unit.work, Control, `WHERE claim_id = $1 AND state = 'OPEN'`, [id]);
    return control;
  }

  /** The first act on a claim makes its control; of two who act first, one finds what the other made. */
  private async change(claim: Claim, { id, version }: Act, changes: Partial<Control>): Promise<Control> {
    const { manager, work } = this.unit;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('control ' || $1, 0))`, [claim.id]);
    const open = await this.openOf(claim);
    if (open) {
      if (open.id !== id) throw new StaleVersion({ id, expected: version, actual: open.version }, {});
      return this.rows.update(Control, { id, version }, changes);
    }
    const earlier = await plainRows(work, Control, 'WHERE claim_id = $1', [claim.id]);
    const { projectId, id: claimId } = claim;
    await this.rows.insert(Control, {
      ...{ id, projectId, claimId, number: earlier.length + 1, state: 'OPEN', reason: '', checks: [], version: 1 },
      ...{ reviewerId: null, drawReason: '', extrapolates: false, ...changes },
    });
    return this.rows.load(Control, id);
  }

  /** Each question of the programme once, whatever was sent; nothing else. */
  private async answered({ projectId }: Claim, checks: readonly Checked[]): Promise<Checked[]> {
    const row = await this.programmes.rowOf(projectId);
    if (!row) return [];
    const { admissibility } = controlTermsOf(this.programmes.read(row));
    return admissibility.map(({ code }) => {
      const found = checks.find((one) => one.code === code);
      return { code, answer: found?.answer ?? 'NO', note: found?.note.trim() ?? '' };
    });
  }

  private async refuseStrangers({ projectId, submittedById }: Claim, personId: string): Promise<void> {
    const { work } = this.unit;
    const seats = await plainRows(work, Membership, SEATED, [projectId, personId, this.clock.today()]);
    if (seats.length === 0 || personId === submittedById) throw new Refusal('control.not-a-reviewer');
  }
}
