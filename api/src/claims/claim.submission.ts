import { Injectable } from '@nestjs/common';
import { Membership } from '../consortium/membership.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Outbox } from '../platform/mail/outbox.js';
import type { Language } from '../platform/settings.js';
import { AdvanceRooms } from './advances/advance-rooms.js';
import { Claim, worthOf } from './claim.entity.js';
import type { ReopenClaimInput, SubmitClaimInput } from './claim.inputs.js';
import { claimLifecycle } from './claim.lifecycle.js';
import { claimPolicy } from './claim.policy.js';
import { ClaimLine } from './claim-line.entity.js';
import { sealOf, sealOfRequest } from './claim-seal.rules.js';
import { ClaimFigures } from './consolidation/claim-figures.js';
import { refuseWithoutLines } from './without-lines.js';

interface Seal {
  readonly declared: Money;
  readonly lines: number;
  readonly hash: string;
}

/** The moment from which a claim exists for the authority, and can no longer change. */
@Injectable()
export class ClaimSubmission {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly figures: ClaimFigures,
    private readonly rooms: AdvanceRooms,
  ) {}

  /** Refuses with `claim.illegal-move`, `claim.empty`, `claim.blocked`, `advance.above-ceiling`, and `claim.total-mismatch` when its lines sum to something else. */
  async submit({ id, version }: SubmitClaimInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    const state = claimLifecycle.move(claim.state, 'SUBMITTED');
    this.access.demand(claimPolicy.submit, claim);

    const { lines, hash, declared } = await (claim.requested ? this.sealRequest(claim) : this.seal(claim));
    if (!claim.requested) await this.refuseUnheld(claim);
    const submitted = await this.rows.update(
      Claim,
      { id, version },
      { state, hash, declared, submittedAt: this.clock.now(), submittedById: this.unit.actor.personId },
    );
    const facts = { number: submitted.number, declared: worthOf(submitted).toString(), lines, hash };
    await this.journal.record('claim.submitted', submitted, facts, 'FUNDER');
    await this.tellTheReviewers(submitted);
    return submitted;
  }

  /** Evidence may be added to lines that were sent. Refuses with `claim.illegal-move`, `version.stale`. */
  async reopen({ id, version }: ReopenClaimInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    if (claim.state !== 'RETURNED') throw new Refusal('claim.illegal-move', { from: claim.state, to: 'RETURNED' });
    this.access.demand(claimPolicy.reopen, claim);
    refuseWithoutLines(claim);
    await this.unit.manager.query('UPDATE claim_line SET sealed = false WHERE claim_id = $1 AND sealed', [id]);
    const reopened = await this.rows.update(Claim, { id, version }, {});
    await this.journal.record('claim.reopened', reopened, { number: reopened.number }, 'FUNDER');
    return reopened;
  }

  /** What was gathered since it was given back counts from here on. Whoever else writes lines of it waits; from here on nobody may. */
  private async seal({ id, declared, state }: Claim): Promise<Seal> {
    const { manager, work } = this.unit;
    await manager.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [id]);
    await manager.query('UPDATE claim_line SET sealed = true WHERE claim_id = $1 AND NOT sealed', [id]);
    const lines = await plainRows(work, ClaimLine, 'WHERE claim_id = $1', [id]);
    const sum = Money.sum(lines.map(({ eligible }) => eligible));
    if (lines.length === 0) throw new Refusal('claim.empty', { id });
    if (state === 'DRAFT' && !sum.equals(declared))
      throw new Refusal('claim.total-mismatch', { declared: declared.toString(), lines: sum.toString() });
    return { declared: sum, lines: lines.length, hash: sealOf(lines) };
  }

  /** R7 again: what was asked for may no longer fit. */
  private async sealRequest({ id, projectId, number, requested, purpose, declared }: Claim): Promise<Seal> {
    await this.unit.manager.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [id]);
    await this.rooms.refuseBeyond(projectId, requested as Money, id);
    return { declared, lines: 0, hash: sealOfRequest(number, String(requested), purpose) };
  }

  /** R19, asked again of what leaves. */
  private async refuseUnheld(claim: Claim): Promise<void> {
    const findings = await this.figures.unheld(claim);
    if (findings.length === 0) return;
    throw new Refusal('claim.blocked', { count: findings.length, codes: findings.map(({ code }) => code).join(', ') });
  }

  private async tellTheReviewers(claim: Claim): Promise<void> {
    const { projectId, number } = claim;
    const project = await this.rows.load(Project, projectId);
    for (const { email, language } of await this.reviewers(projectId))
      await this.outbox.write({
        projectId,
        recipient: email,
        language,
        template: 'claim-submitted',
        facts: { project: project.acronym, number, by: this.unit.actor.name, amount: worthOf(claim).toString() },
      });
  }

  private reviewers(projectId: string): Promise<Array<{ email: string; language: Language }>> {
    return this.unit.manager
      .createQueryBuilder(Membership, 'm')
      .leftJoin(Person, 'p', 'p.id = m.personId')
      .select('m.email', 'email')
      .addSelect(`COALESCE(p.language, 'fr')`, 'language')
      .where({ projectId, role: 'FUNDER_REVIEWER' })
      .andWhere('m.withdrawnAt IS NULL AND (m.endsOn IS NULL OR m.endsOn >= :today)', { today: this.clock.today() })
      .orderBy('m.email')
      .getRawMany();
  }
}
