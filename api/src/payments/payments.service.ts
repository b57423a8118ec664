import { Injectable } from '@nestjs/common';
import { Agreement } from '../budget/agreement.entity.js';
import { type Claim, ClaimKind } from '../claims/claim.entity.js';
import { Partner, PartnerKind } from '../consortium/partner.entity.js';
import { addDays, type Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { dayInParis } from '../platform/paris.calendar.js';
import { Correction } from './correction.entity.js';
import { paymentPolicy, sharesInSight } from './payment.policy.js';
import { PAID_FUND } from './payment.rules.js';
import type { PayableClaim, PaymentBook, PaymentFigures } from './payment.types.js';
import { type PaymentGround, PaymentGrounds } from './payment-ground.js';
import { PaymentShare } from './payment-share.entity.js';
import { type Retention, retentionOf } from './retention.calendar.js';
import { accountOf, advanceOf, instalmentOf, settledBy } from './settlement.funding.js';

const OF_PROJECT = 'WHERE project_id = $1';
const LAST_SPENT = `SELECT json_build_array(max(COALESCE(l.paid_on, l.incurred_on))) AS told
  FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE l.project_id = $1 AND c.state = ANY ('{PAID,DISTRIBUTED}')`;

/** By when the programme has a claim paid. */
export const dueOf = ({ submittedAt }: Claim, daysToPay: number): Day =>
  addDays(dayInParis(submittedAt as Date), daysToPay);

/** What was paid on a project, what is to be paid, and who has what of it. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly grounds: PaymentGrounds,
  ) {}

  async book(projectId: string): Promise<PaymentBook> {
    this.access.demand(paymentPolicy.read, { projectId });
    const { work, actor } = this.unit;
    const sight = sharesInSight(actor, projectId);
    const own = sight === 'every' ? OF_PROJECT : `${OF_PROJECT} AND partner_id = ANY ($2)`;
    const [shares, corrections, partners, agreements, ground, spent] = await Promise.all([
      plainRows(work, PaymentShare, `${own} ORDER BY payment_number, partner_id`, [
        projectId,
        ...(sight === 'every' ? [] : [sight]),
      ]),
      plainRows(work, Correction, `${own} ORDER BY number`, [projectId, ...(sight === 'every' ? [] : [sight])]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position`, [projectId]),
      plainRows(work, Agreement, `${OF_PROJECT} ORDER BY number LIMIT 1`, [projectId]),
      sight === 'every' ? this.grounds.of(projectId) : null,
      sight === 'every' ? work.reading.ask(LAST_SPENT, [projectId]) : [],
    ]);
    this.loaders.know(Partner, partners);
    const place = new Map(partners.map(({ id, position }) => [id, position]));
    const placeOf = ({ partnerId }: PaymentShare) => place.get(partnerId) ?? 0;
    shares.sort((a, b) => a.paymentNumber - b.paymentNumber || placeOf(a) - placeOf(b));
    if (!ground) return { projectId, figures: null, claims: [], payments: [], shares, corrections, retention: [] };
    const claims = ground.claims.flatMap((claim) => payableOf(claim, ground));
    const granted = partners.some(({ kind }) => kind === PartnerKind.COMPANY)
      ? (agreements[0]?.startsOn ?? null)
      : null;
    return {
      projectId,
      figures: figuresOf(ground, claims),
      claims: [...claims, ...ground.advances.flatMap((claim) => payableAdvance(claim, ground))],
      payments: [...ground.payments],
      shares,
      corrections,
      retention: keptOf(ground, (spent[0]?.[0] ?? null) as Day | null, granted),
    };
  }
}

function payableOf(claim: Claim, ground: PaymentGround): PayableClaim[] {
  const expected = ground.expected(claim);
  if (!expected || !ground.programme) return [];
  const { id: claimId, number, kind, state } = claim;
  const open = state === 'CERTIFIED' ? expected.remaining : Money.zero;
  const { recovered, corrected, transfer } = instalmentOf(open, advanceOf(ground), ground.open);
  return [
    {
      ...{ claimId, number, kind, state, dueOn: dueOf(claim, ground.programme.payments.daysToPay) },
      ...{ retained: ground.retained(claimId), due: expected.due, payable: expected.payable, held: expected.held },
      ...{ paid: expected.paid, remaining: open, recovered, corrected, transfer },
    },
  ];
}

function payableAdvance(advance: Claim, ground: PaymentGround): PayableClaim[] {
  const { id: claimId, number, kind, state, granted } = advance;
  if (!ground.programme || !granted) return [];
  const [left, room] = [ground.leftOf(advance), ground.advanceRoom(claimId) ?? Money.zero];
  const remaining = state !== 'CERTIFIED' ? Money.zero : left.compare(room) > 0 ? room : left;
  return [
    {
      ...{ claimId, number, kind, state, dueOn: dueOf(advance, ground.programme.payments.daysToPay) },
      ...{ retained: Money.zero, due: granted, payable: granted, held: Money.zero, paid: granted.minus(left) },
      ...{ remaining, recovered: Money.zero, corrected: Money.zero, transfer: remaining },
    },
  ];
}

function figuresOf(ground: PaymentGround, claims: readonly PayableClaim[]): PaymentFigures | null {
  const { agreed, programme } = ground;
  if (!programme || agreed.isZero) return null;
  const ceiling = agreed.take(programme.payments.interimCeiling, programme.rounding);
  const settled = settledBy(ground, () => true);
  const toPay = Money.sum(claims.map(({ remaining }) => remaining));
  const ended = claims.some(({ kind, paid }) => kind === ClaimKind.BALANCE && !paid.isZero);
  const held = ended ? Money.zero : Money.sum(claims.map((claim) => claim.held));
  const advance = advanceOf(ground);
  const remaining = agreed.minus(settled).minus(toPay).minus(held);
  const advanceRoom = ground.advanceRoom() ?? Money.zero;
  const certified = ground.retained();
  const account = accountOf(ground.payments, ground.corrections);
  const told = { ...account, settled, toPay, held, remaining, advance, advanceRoom };
  return { fund: PAID_FUND, agreed, ceiling, certified, ...told };
}

/** R14, once the balance is paid. */
function keptOf(ground: PaymentGround, finalExpenditureOn: Day | null, aidGrantedOn: Day | null): Retention[] {
  const last = ground.payments.findLast(({ kind }) => kind === 'BALANCE');
  if (!last || !ground.programme) return [];
  const closed = { operationCost: ground.cost, lastPaymentOn: last.paidOn, aidGrantedOn };
  return retentionOf({ ...closed, finalExpenditureOn: finalExpenditureOn ?? last.paidOn }, ground.programme);
}
