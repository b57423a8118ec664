import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CertifiedEntry } from '../claims/certified-entry.entity.js';
import { Claim } from '../claims/claim.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { CorrectedPlaces } from './corrected-places.js';
import { Correction } from './correction.entity.js';
import type { DecideCorrectionInput, ProposeCorrectionInput, RecordRepaymentInput } from './correction.inputs.js';
import { correctionPolicy } from './correction.policy.js';
import { owedOf, recoveryFor, refuseBeyond } from './correction.rules.js';
import { Durabilities } from './durabilities.js';
import { PaymentLetters } from './payment.letters.js';
import { CERTIFIED } from './payment.rules.js';
import { PaymentGrounds } from './payment-ground.js';
import { settledBy } from './settlement.funding.js';

/** What was certified is put right after the fact: one person proposes, another decides, and the difference stays to be seen. */
@Injectable()
export class Corrections {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly grounds: PaymentGrounds,
    private readonly letters: PaymentLetters,
    private readonly places: CorrectedPlaces,
    private readonly durabilities: Durabilities,
  ) {}

  /** Refuses with `correction.not-certified`, `claim-line.unknown`, `correction.place-missing`, `.moves-nothing`, `.beyond-declared`, `.due-day-missing`, `.breach-missing`, `.not-finally-paid`, `.lasted`, `.not-pro-rata`. */
  async propose(input: ProposeCorrectionInput): Promise<Correction> {
    const claim = await this.rows.load(Claim, input.claimId);
    const { projectId, id: claimId } = claim;
    const { personId: preparedById } = this.unit.actor;
    this.access.demand(correctionPolicy.propose, { projectId, partnerId: '', state: 'PROPOSED', preparedById });
    if (!CERTIFIED.includes(claim.state)) throw new Refusal('correction.not-certified', { number: claim.number });
    const { id, kind, amount, recovery, dueOn } = input;
    if (recovery === 'REPAYMENT_ORDER' && (!dueOn || dueOn <= this.clock.today()))
      throw new Refusal('correction.due-day-missing');
    await this.lock(projectId);
    const place = await this.places.of(claimId, input);
    refuseBeyond(await this.places.standing(place), amount);
    const durability = await this.durabilities.told(claim, place, input);
    const correction = await this.rows.insert(Correction, {
      ...{ id, projectId, ...place, number: await this.nextNumber(projectId), kind, amount, recovery },
      ...{ typology: input.typology.trim(), reason: input.reason.trim(), source: input.source.trim() },
      ...{ state: 'PROPOSED', before: null, owed: Money.zero, dueOn: recovery === 'REPAYMENT_ORDER' ? dueOn : null },
      ...{ preparedById, preparedAt: this.clock.now(), decidedById: null, decidedAt: null },
      ...{ paymentId: null, repaidOn: null, repaid: null, version: 1 },
      ...durability,
    });
    const facts = { number: correction.number, claim: claim.number, amount: amount.toString() };
    await this.journal.record('correction.proposed', correction, facts, 'AUTHORITY');
    return correction;
  }

  /** Refuses with `correction.beyond-declared`, `.not-pro-rata`, `version.stale`; tells the lead and the partner. */
  async decide({ id, version, accepted }: DecideCorrectionInput): Promise<Correction> {
    const before = await this.rows.load(Correction, id);
    this.access.demand(correctionPolicy.decide, before);
    const decided = { decidedById: this.unit.actor.personId, decidedAt: this.clock.now() };
    if (!accepted) {
      const rejected = await this.rows.update(Correction, { id, version }, { state: 'REJECTED', ...decided });
      await this.journal.record('correction.rejected', rejected, { number: rejected.number }, 'AUTHORITY');
      return rejected;
    }
    const { projectId, partnerId, amount } = before;
    await this.lock(projectId);
    const standing = await this.places.standing(before);
    refuseBeyond(standing, amount);
    const claim = await this.rows.load(Claim, before.claimId);
    const owed = (await this.durabilities.owedOf(claim, before)) ?? (await this.owedOf(claim, amount));
    const recovery = recoveryFor(owed, before.recovery);
    const correction = await this.rows.update(
      Correction,
      { id, version },
      { state: 'DECIDED', before: standing.certified, owed, recovery, ...decided },
    );
    await this.certify(correction);
    const facts = { number: correction.number, claim: claim.number, amount: amount.toString(), owed: owed.toString() };
    await this.journal.record('correction.decided', correction, facts, { partnerId, party: true });
    const told = { ...facts, before: standing.certified.toString(), reason: correction.reason, recovery };
    await this.letters.tellTheLead('correction-decided', correction, told);
    const partner = await this.rows.load(Partner, partnerId);
    if (!partner.lead) await this.letters.tellThePartner('correction-decided', correction, told);
    return correction;
  }

  /** Refuses with `correction.no-order`, `payment.days-outside`, `version.stale`. */
  async repay({ id, version, repaidOn }: RecordRepaymentInput): Promise<Correction> {
    const before = await this.rows.load(Correction, id);
    this.access.demand(correctionPolicy.repay, before);
    if (before.recovery !== 'REPAYMENT_ORDER' || before.repaidOn) throw new Refusal('correction.no-order');
    const today = this.clock.today();
    if (repaidOn > today) throw new Refusal('payment.days-outside', { from: today, day: repaidOn, today });
    const repaid = await this.rows.update(Correction, { id, version }, { repaidOn, repaid: before.owed });
    const facts = { number: repaid.number, amount: repaid.owed.toString() };
    await this.journal.record('correction.repaid', repaid, facts, { partnerId: repaid.partnerId, party: true });
    return repaid;
  }

  /** What of the fund the claim had too much, with the correction. */
  private async owedOf(claim: Claim, amount: Money): Promise<Money> {
    const ground = await this.grounds.of(claim.projectId);
    const expected = ground.expected(claim, ground.retained(claim.id).plus(amount));
    if (!expected) return Money.zero;
    const paid = settledBy(ground, (claimId) => claimId === claim.id);
    return owedOf({ whole: claim.state !== 'CERTIFIED', paid, payable: expected.payable });
  }

  private async certify({ projectId, amount, ...place }: Correction): Promise<void> {
    const { claimId, claimLineId, partnerId, workPackageId, category } = place;
    await this.rows.insert(CertifiedEntry, {
      ...{ id: uuidv7(), projectId, claimId, claimLineId, partnerId, workPackageId, category },
      ...{ kind: 'CORRECTION', amount, at: this.clock.now() },
    });
  }

  private async nextNumber(projectId: string): Promise<number> {
    const sql = 'SELECT json_build_array(COALESCE(max(number), 0) + 1) AS told FROM correction WHERE project_id = $1';
    const [told] = await this.unit.work.reading.ask(sql, [projectId]);
    return Number(told?.[0]);
  }

  private async lock(projectId: string): Promise<void> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('payments ' || $1, 0))`, [projectId]);
  }
}
