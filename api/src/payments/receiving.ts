import { Injectable } from '@nestjs/common';
import { Claim } from '../claims/claim.entity.js';
import { claimLifecycle } from '../claims/claim.lifecycle.js';
import { Partner } from '../consortium/partner.entity.js';
import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { keepsBooks } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Payment } from './payment.entity.js';
import type { ConfirmShareInput, ReceivePaymentInput, TransferSharesInput } from './payment.inputs.js';
import { PaymentLetters } from './payment.letters.js';
import { paymentPolicy, paymentSharePolicy } from './payment.policy.js';
import { standingOfShare } from './payment.rules.js';
import { PaymentShare } from './payment-share.entity.js';

const UNSENT = `SELECT json_build_array(count(*)) AS told FROM payment p LEFT JOIN payment_share s ON s.payment_id = p.id
  WHERE (p.claim_id = $1 OR p.advance_claim_id = $1) AND (p.received_on IS NULL OR s.id IS NOT NULL AND s.transferred_on IS NULL)`;

/** The money goes on: the lead has it and sends each partner its share, and each says what it had. */
@Injectable()
export class Receiving {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PaymentLetters,
  ) {}

  /** The lead’s own share arrives with it. Refuses with `payment.already-received`, `payment.days-outside`, `version.stale`. */
  async receive({ id, version, receivedOn, received }: ReceivePaymentInput): Promise<Payment> {
    const before = await this.rows.load(Payment, id);
    this.access.demand(paymentPolicy.receive, before);
    if (before.receivedOn) throw new Refusal('payment.already-received', { receivedOn: before.receivedOn });
    this.refuseOutside(before.paidOn, receivedOn);
    const receivedById = this.unit.actor.personId;
    const payment = await this.rows.update(Payment, { id, version }, { receivedOn, received, receivedById });
    const facts = { number: payment.number, amount: received.toString(), expected: payment.transfer.toString() };
    await this.journal.record('payment.received', payment, facts, 'FUNDER');
    await this.keepOwnShare(payment, receivedOn);
    await this.closeWhenSent(payment.claimId ?? payment.advanceClaimId);
    return payment;
  }

  /** Refuses with `payment.not-received`, `payment-share.unknown`, `payment-share.already-sent`, `payment.days-outside`, `version.stale`; tells each partner. */
  async transfer({ paymentId, shares, transferredOn, reference: words }: TransferSharesInput): Promise<Payment> {
    const payment = await this.rows.load(Payment, paymentId);
    const known = await plainRows(this.unit.work, PaymentShare, 'WHERE payment_id = $1', [paymentId]);
    this.access.demand(paymentSharePolicy.transfer, { projectId: payment.projectId, partnerId: '' });
    if (!payment.receivedOn) throw new Refusal('payment.not-received', { number: payment.number });
    this.refuseOutside(payment.receivedOn, transferredOn);
    const reference = words.trim();
    for (const { id, version } of shares) {
      const share = known.find((one) => one.id === id);
      if (!share) throw new Refusal('payment-share.unknown', { id });
      if (!['TO_TRANSFER', 'DISPUTED'].includes(standingOfShare(share)))
        throw new Refusal('payment-share.already-sent', { transferredOn: share.transferredOn });
      await this.send(share, { version, transferredOn, reference });
    }
    await this.closeWhenSent(payment.claimId ?? payment.advanceClaimId);
    return payment;
  }

  /** Refuses with `payment-share.not-sent`, `payment-share.already-confirmed`, `payment-share.words-missing`, `payment.days-outside`, `version.stale`; a dispute is told to the lead. */
  async confirm({ id, version, confirmedOn, received, words }: ConfirmShareInput): Promise<PaymentShare> {
    const before = await this.rows.load(PaymentShare, id);
    this.access.demand(paymentSharePolicy.confirm, before);
    const { transferredOn, amount, partnerId } = before;
    if (transferredOn === null) throw new Refusal('payment-share.not-sent', {});
    if (standingOfShare(before) === 'CONFIRMED') throw new Refusal('payment-share.already-confirmed', {});
    this.refuseOutside(transferredOn, confirmedOn);
    const whole = received.equals(amount);
    const dispute = whole ? '' : words.trim();
    if (!whole && dispute === '')
      throw new Refusal('payment-share.words-missing', { amount: amount.toString(), received: received.toString() });
    const confirmedById = this.unit.actor.personId;
    const share = await this.rows.update(
      PaymentShare,
      { id, version },
      { confirmedOn, confirmedById, received, dispute },
    );
    const facts = { number: share.paymentNumber, amount: amount.toString(), received: received.toString() };
    const event = whole ? 'payment-share.confirmed' : 'payment-share.disputed';
    await this.journal.record(event, share, facts, { partnerId, party: true });
    if (!whole) {
      const partner = await this.rows.load(Partner, partnerId);
      await this.letters.tellTheLead('share-disputed', share, { ...facts, partner: partner.shortName, dispute });
    }
    return share;
  }

  private async send(
    { id, partnerId, amount, paymentNumber: number }: PaymentShare,
    sent: { readonly version: number; readonly transferredOn: Day; readonly reference: string },
  ): Promise<void> {
    const { version, transferredOn, reference } = sent;
    const again = { confirmedOn: null, confirmedById: null, received: null, dispute: '' };
    const transferredById = this.unit.actor.personId;
    const changes = { transferredOn, transferredById, reference, ...again };
    const share = await this.rows.update(PaymentShare, { id, version }, changes);
    const facts = { number, amount: amount.toString(), transferredOn };
    await this.journal.record('payment-share.transferred', share, facts, { partnerId, party: true });
    await this.letters.tellThePartner('share-transferred', share, { ...facts, reference });
  }

  /** Nobody sends the lead what it has already; whoever keeps its books has confirmed it thereby. */
  private async keepOwnShare({ id: paymentId, projectId }: Payment, receivedOn: Day): Promise<void> {
    const own = `WHERE payment_id = $1 AND partner_id = (SELECT id FROM partner WHERE project_id = $2 AND lead)`;
    const [share] = await plainRows(this.unit.work, PaymentShare, own, [paymentId, projectId]);
    if (!share) return;
    const { actor } = this.unit;
    const kept = keepsBooks(actor, projectId, share.partnerId)
      ? { confirmedOn: receivedOn, confirmedById: actor.personId, received: share.amount }
      : {};
    const sent = { transferredOn: receivedOn, transferredById: actor.personId };
    await this.rows.update(PaymentShare, { id: share.id, version: share.version }, { ...sent, ...kept });
  }

  /** Once every payment of a claim arrived and every share left, it is distributed. */
  private async closeWhenSent(claimId: string | null): Promise<void> {
    if (!claimId) return;
    const claim = await this.rows.load(Claim, claimId);
    if (claim.state !== 'PAID') return;
    const [waiting] = await this.unit.work.reading.ask(UNSENT, [claimId]);
    if (Number(waiting?.[0]) > 0) return;
    const { id, version } = claim;
    const state = claimLifecycle.move(claim.state, 'DISTRIBUTED');
    const closed = await this.rows.update(Claim, { id, version }, { state });
    await this.journal.record('claim.distributed', closed, { number: closed.number }, 'FUNDER');
  }

  private refuseOutside(from: Day, day: Day): void {
    const today = this.clock.today();
    if (day < from || day > today) throw new Refusal('payment.days-outside', { from, day, today });
  }
}
