import { Injectable } from '@nestjs/common';
import { Membership } from '../consortium/membership.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Outbox } from '../platform/mail/outbox.js';
import type { Language } from '../platform/settings.js';
import { Claim } from './claim.entity.js';
import type { SubmitClaimInput } from './claim.inputs.js';
import { claimLifecycle } from './claim.lifecycle.js';
import { claimPolicy } from './claim.policy.js';

interface Seal {
  readonly lines: string;
  readonly amount: string;
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
  ) {}

  /** Refuses with `claim.illegal-move`, `claim.empty`, and `claim.total-mismatch` when its lines sum to something else. */
  async submit({ id, version }: SubmitClaimInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    const state = claimLifecycle.move(claim.state, 'SUBMITTED');
    this.access.demand(claimPolicy.submit, claim);

    const submitted = await this.rows.update(
      Claim,
      { id, version },
      { state, submittedAt: this.clock.now(), submittedById: this.unit.actor.personId },
    );
    const lines = await this.seal(submitted);
    const facts = { number: submitted.number, declared: submitted.declared.toString(), lines };
    await this.journal.record('claim.submitted', submitted, facts, 'FUNDER');
    await this.tellTheReviewers(submitted);
    return submitted;
  }

  private async seal({ id, declared }: Claim): Promise<number> {
    const { manager } = this.unit;
    await manager.query('UPDATE claim_line SET sealed = true WHERE claim_id = $1 AND NOT sealed', [id]);
    const [seal]: Seal[] = await manager.query(
      'SELECT count(*) AS lines, COALESCE(sum(eligible), 0)::text AS amount FROM claim_line WHERE claim_id = $1',
      [id],
    );
    const sum = Money.ofCents(seal?.amount ?? '0');
    const lines = Number(seal?.lines ?? 0);
    if (lines === 0) throw new Refusal('claim.empty', { id });
    if (!sum.equals(declared))
      throw new Refusal('claim.total-mismatch', { declared: declared.toString(), lines: sum.toString() });
    return lines;
  }

  private async tellTheReviewers({ projectId, number, declared }: Claim): Promise<void> {
    const project = await this.rows.load(Project, projectId);
    for (const { email, language } of await this.reviewers(projectId))
      await this.outbox.write({
        projectId,
        recipient: email,
        language,
        template: 'claim-submitted',
        facts: { project: project.acronym, number, by: this.unit.actor.name, amount: declared.toString() },
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
