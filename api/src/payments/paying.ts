import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Programme } from '../budget/programme/programme.rules.js';
import { Claim, ClaimKind } from '../claims/claim.entity.js';
import { claimLifecycle } from '../claims/claim.lifecycle.js';
import { Project } from '../consortium/project.entity.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Certificate } from '../review/certificate.entity.js';
import { Correction } from './correction.entity.js';
import { distribute, type PartnerDue } from './distribution.funding.js';
import { Payment } from './payment.entity.js';
import type { RecordPaymentInput } from './payment.inputs.js';
import { PaymentLetters } from './payment.letters.js';
import { paymentPolicy } from './payment.policy.js';
import { PAID_FUND } from './payment.rules.js';
import { type ExpectedClaim, type OpenOwed, type PaymentGround, PaymentGrounds } from './payment-ground.js';
import { PaymentShare } from './payment-share.entity.js';
import { dueOf } from './payments.service.js';
import { advanceOf, type Instalment, instalmentOf, settledBy } from './settlement.funding.js';

/** What is settled, and what it was worked out from. */
interface Worked {
  readonly claim: Claim | null;
  readonly programme: Programme;
  readonly expected: Pick<ExpectedClaim, 'due' | 'payable' | 'held' | 'settled' | 'otherResources' | 'remaining'>;
}

/** The authority pays: one payment after another, until a claim is settled. */
@Injectable()
export class Paying {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly grounds: PaymentGrounds,
    private readonly letters: PaymentLetters,
  ) {}

  /**
   * Refuses with `claim.illegal-move`, `payment.no-plan`, `payment.nothing-due`, `payment.above-due`,
   * `payment.above-ceiling`, `payment.days-crossed`, `payment.nobody-due`; tells the lead.
   */
  async record(input: RecordPaymentInput): Promise<Payment> {
    const { id: projectId } = await this.rows.load(Project, input.projectId);
    this.access.demand(paymentPolicy.record, { projectId });
    this.refuseCrossedDays(input);
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('payments ' || $1, 0))`, [projectId]);
    const ground = await this.grounds.of(projectId);
    const worked = input.claimId ? await this.ofClaim(input.claimId, ground) : this.ofAdvance(null, ground);
    if (input.amount.compare(Money.zero) <= 0) throw new Refusal('payment.nothing-due', {});
    if (input.amount.compare(worked.expected.remaining) > 0) throw beyond(input, worked.expected.remaining);
    const instalment = this.instalment(input.amount, worked.claim, ground);
    const payment = await this.insert(input, worked, ground, instalment);
    await this.share(payment, worked.claim, ground.dues(payment.claimId, instalment.taken));
    await this.take(payment, instalment.taken);
    await this.settle(payment, worked, ground);
    const { number, transfer, reference } = payment;
    const facts = { number, claim: worked.claim?.number ?? null, amount: transfer.toString(), reference };
    await this.journal.record('payment.recorded', payment, facts, 'FUNDER');
    await this.letters.tellTheLead('payment-recorded', payment, { number, amount: transfer.toString(), reference });
    return payment;
  }

  private async ofClaim(claimId: string, ground: PaymentGround): Promise<Worked> {
    const known = [...ground.claims, ...ground.advances];
    const claim = known.find(({ id }) => id === claimId) ?? (await this.rows.load(Claim, claimId));
    claimLifecycle.move(claim.state, 'PAID');
    if (claim.kind === ClaimKind.ADVANCE) return this.ofAdvance(claim, ground);
    const expected = ground.expected(claim);
    if (!expected || !ground.programme) throw new Refusal('payment.no-plan');
    if (expected.remaining.isZero) throw new Refusal('payment.nothing-due', { number: claim.number });
    return { claim, programme: ground.programme, expected };
  }

  /** An advance stays under the ceiling of interim payments, with all that was paid; one that was asked for, under what was granted. */
  private ofAdvance(claim: Claim | null, ground: PaymentGround): Worked {
    const { programme } = ground;
    const room = ground.advanceRoom(claim?.id);
    if (!programme || !room) throw new Refusal('payment.no-plan');
    const left = claim ? ground.leftOf(claim) : room;
    const remaining = left.compare(room) > 0 ? room : left;
    const none = { due: Money.zero, payable: Money.zero, held: Money.zero, otherResources: Money.zero };
    return { claim, programme, expected: { ...none, settled: settledBy(ground, () => true), remaining } };
  }

  private instalment(amount: Money, claim: Claim | null, ground: PaymentGround): Instalment<OpenOwed> {
    if (claim && claim.kind !== ClaimKind.ADVANCE) return instalmentOf(amount, advanceOf(ground), ground.open);
    return { recovered: Money.zero, corrected: Money.zero, transfer: amount, taken: [] };
  }

  private async insert(
    input: RecordPaymentInput,
    worked: Worked,
    ground: PaymentGround,
    { recovered, corrected, transfer }: Instalment<OpenOwed>,
  ): Promise<Payment> {
    const { programme, expected } = worked;
    const asked = worked.claim?.kind === ClaimKind.ADVANCE ? worked.claim : null;
    const claim = asked ? null : worked.claim;
    const { due, payable, held, settled, otherResources } = expected;
    const { id, projectId, amount, orderedOn, paidOn } = input;
    const [certificate] = claim
      ? await plainRows(this.unit.work, Certificate, 'WHERE claim_id = $1', [claim.id])
      : [undefined];
    return this.rows.insert(Payment, {
      ...{ id, projectId, number: (ground.payments.at(-1)?.number ?? 0) + 1, fund: PAID_FUND },
      ...{
        claimId: claim?.id ?? null,
        advanceClaimId: asked?.id ?? null,
        certificateId: certificate?.id ?? null,
        kind: claim?.kind ?? 'ADVANCE',
      },
      ...{ dueOn: claim ? dueOf(claim, programme.payments.daysToPay) : null, agreed: ground.agreed, cost: ground.cost },
      ...{ retained: claim ? ground.retained(claim.id) : Money.zero, otherResources, settled, due, payable, held },
      ...{ amount, recovered, corrected, transfer, orderedOn, paidOn, reference: input.reference.trim() },
      ...{ recordedById: this.unit.actor.personId, recordedAt: this.clock.now() },
      ...{ receivedOn: null, received: null, receivedById: null, version: 1 },
    });
  }

  private async take({ id: paymentId }: Payment, taken: readonly OpenOwed[]): Promise<void> {
    for (const { id, version } of taken) await this.rows.update(Correction, { id, version }, { paymentId });
  }

  private async share(payment: Payment, claim: Claim | null, dues: readonly PartnerDue[]): Promise<void> {
    const parts = distribute(payment.transfer, dues);
    const { projectId, id: paymentId, number: paymentNumber, kind, paidOn } = payment;
    await this.rows.insertAll(
      PaymentShare,
      parts
        .filter(({ amount }) => !amount.isZero)
        .map(({ partnerId, amount }) => ({
          ...{ id: uuidv7(), projectId, paymentId, partnerId, paymentNumber, claimNumber: claim?.number ?? null },
          ...{ kind, paidOn, amount, transferredOn: null, transferredById: null, reference: '', confirmedOn: null },
          ...{ confirmedById: null, received: null, dispute: '', version: 1 },
        })),
    );
  }

  /** A claim is paid once all that is payable of it was; an advance, once all that was granted was. */
  private async settle({ amount }: Payment, { claim, expected }: Worked, ground: PaymentGround): Promise<void> {
    const left = claim?.kind === ClaimKind.ADVANCE ? ground.leftOf(claim) : expected.remaining;
    if (!claim || amount.compare(left) < 0) return;
    const { id, version } = claim;
    const paid = await this.rows.update(Claim, { id, version }, { state: claimLifecycle.move(claim.state, 'PAID') });
    await this.journal.record('claim.paid', paid, { number: paid.number }, 'FUNDER');
  }

  private refuseCrossedDays({ orderedOn, paidOn }: RecordPaymentInput): void {
    const today = this.clock.today();
    if (orderedOn > paidOn || paidOn > today) throw new Refusal('payment.days-crossed', { orderedOn, paidOn, today });
  }
}

function beyond({ claimId, amount }: RecordPaymentInput, left: Money): Refusal {
  const facts = { amount: amount.toString(), remaining: left.toString() };
  return claimId ? new Refusal('payment.above-due', facts) : new Refusal('payment.above-ceiling', facts);
}
