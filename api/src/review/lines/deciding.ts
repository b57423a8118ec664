import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { controlTermsOf } from '../../budget/programme/control-asked.rules.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Control } from '../control.entity.js';
import { controlPolicy } from '../control.policy.js';
import { LineReview } from '../line-review.entity.js';
import { decisionFindings, deductedOf, type Said } from './decision.rules.js';
import type { DecideLineInput, UndoDecisionInput } from './lines.inputs.js';

/** A control whose lines may be decided by whoever is asking, until it is concluded. */
export interface OpenControl {
  readonly control: Control;
  readonly claim: Claim;
  readonly programme: Programme;
}

type Decided = Pick<
  LineReview,
  'decision' | 'deducted' | 'typology' | 'reason' | 'source' | 'decidedAt' | 'decidedById'
>;

const DECIDABLE = ['IN_CONTROL', 'ADVERSARIAL'];

/** What a reviewer makes of a line, and takes back. */
@Injectable()
export class Deciding {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
  ) {}

  /** Refuses with `control.closed`, `control.no-reason`, `control.unknown-typology`, `control.deducted-beyond-declared`, `version.stale`. */
  async decide({ controlId, claimLineId, id, version, checks, ...said }: DecideLineInput): Promise<LineReview> {
    const open = await this.open(controlId);
    const { control, claim } = open;
    const [line] = await plainRows(this.unit.work, ClaimLine, 'WHERE id = $1 AND claim_id = $2 AND sealed', [
      claimLineId,
      claim.id,
    ]);
    if (!line) throw new Refusal('claim-line.unknown', { id: claimLineId });
    const changes = { ...this.decision(line, said, open), checks };
    const before = await this.reviewOf(control, line);
    const review = before
      ? await this.change(before, { id, version }, changes)
      : await this.begin(control, line, id, changes);
    const { decision, deducted } = review;
    const facts = { number: claim.number, line: line.number, decision, deducted: deducted.toString() };
    await this.journal.record('line-review.decided', review, facts, 'AUTHORITY');
    return review;
  }

  /** Until the control is concluded. Refuses with `control.closed`, `version.stale`. */
  async undo({ id, version }: UndoDecisionInput): Promise<LineReview> {
    const before = await this.rows.load(LineReview, id);
    const { claim } = await this.open(before.controlId);
    const review = await this.rows.update(LineReview, { id, version }, NOTHING);
    await this.journal.record('line-review.undone', review, { number: claim.number }, 'AUTHORITY');
    return review;
  }

  /** Whoever concludes it, or decides many lines, waits for what is decided of one. Refuses with `control.closed`. */
  async open(controlId: string, how: 'one' | 'many' | 'look' = 'one'): Promise<OpenControl> {
    const control = await this.rows.load(Control, controlId);
    const claim = await this.rows.load(Claim, control.claimId);
    this.access.demand(controlPolicy.review, claim);
    if (how !== 'look')
      await this.unit.manager.query(`SELECT FROM control WHERE id = $1 FOR ${how === 'one' ? 'SHARE' : 'UPDATE'}`, [
        controlId,
      ]);
    if (control.state !== 'OPEN' || !DECIDABLE.includes(claim.state))
      throw new Refusal('control.closed', { state: claim.state });
    return { control, claim, programme: await this.programmes.of(claim.projectId) };
  }

  /** As it will be kept. */
  decision(
    line: ClaimLine,
    said: Said & Pick<DecideLineInput, 'typology' | 'reason' | 'source'>,
    { programme }: OpenControl,
  ): Decided {
    const { decision } = said;
    const deducts = decision === 'REDUCED' || decision === 'REFUSED';
    const known = controlTermsOf(programme).typologies.find(({ code }) => code === said.typology);
    const typology = deducts ? (known?.code ?? null) : null;
    if (deducts && said.typology && !known) throw new Refusal('control.unknown-typology', { typology: said.typology });
    const deducted = deductedOf(said, line.eligible, programme.rounding);
    if (deducts && deducted.isZero) throw new Refusal('control.nothing-deducted');
    const [wrong] = decisionFindings(line, said, deducted, typology);
    if (wrong?.code === 'control.no-typology') throw new Refusal('control.no-typology', wrong.figures);
    if (wrong) throw new Refusal('control.deducted-beyond-declared', wrong.figures);
    const reason = said.reason.trim();
    if (decision !== 'ACCEPTED' && reason === '') throw new Refusal('control.no-reason');
    const source = said.source.trim() || (deducts ? (known?.source ?? '') : '');
    const { personId: decidedById } = this.unit.actor;
    return { decision, deducted, typology, reason, source, decidedAt: this.clock.now(), decidedById };
  }

  private async reviewOf({ id }: Control, line: ClaimLine): Promise<LineReview | undefined> {
    const [review] = await plainRows(this.unit.work, LineReview, 'WHERE control_id = $1 AND claim_line_id = $2', [
      id,
      line.id,
    ]);
    return review;
  }

  private change(
    before: LineReview,
    { id, version }: { readonly id: string; readonly version: number },
    changes: Partial<LineReview>,
  ): Promise<LineReview> {
    if (before.id !== id) throw stale(before, version);
    return this.rows.update(LineReview, { id, version }, changes);
  }

  /** Of two who decide a line first, one finds what the other made of it. */
  private async begin(
    control: Control,
    line: ClaimLine,
    id: string,
    changes: Partial<LineReview>,
  ): Promise<LineReview> {
    const { manager } = this.unit;
    const { projectId, partnerId, id: claimLineId } = line;
    const row = manager.create(LineReview, {
      ...{ id, projectId, controlId: control.id, claimLineId, partnerId, stratum: null, answersDueOn: null },
      ...{ answersClosed: false, version: 1, ...changes },
    });
    await manager
      .createQueryBuilder()
      .insert()
      .into(LineReview)
      .values(row as never)
      .orIgnore()
      .execute();
    const kept = await this.reviewOf(control, line);
    if (kept?.id === id && kept.decidedById === this.unit.actor.personId) return kept;
    throw kept ? stale(kept, 0) : new Refusal('claim-line.unknown', { id: claimLineId });
  }
}

const NOTHING: Partial<LineReview> = {
  ...{ decision: null, typology: null, reason: '', source: '', checks: [], decidedAt: null, decidedById: null },
  deducted: Money.zero,
};

const stale = ({ id, version, decision, deducted, reason }: LineReview, expected: number): StaleVersion =>
  new StaleVersion({ id, expected, actual: version }, { decision, deducted, reason });

/** A review that nobody had begun. */
export const begun = (
  { id: controlId }: Control,
  { id: claimLineId, projectId, partnerId }: ClaimLine,
): Partial<LineReview> => ({
  ...{ id: uuidv7(), projectId, controlId, claimLineId, partnerId, stratum: null, answersDueOn: null },
  ...{ answersClosed: false, checks: [], version: 1 },
});
