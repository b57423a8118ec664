import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { ratesOf } from '../../claims/statements/resources.funding.js';
import { addDays, type Day } from '../../kernel/day.js';
import { Money, type Share } from '../../kernel/money.js';
import { distribute } from '../../payments/distribution.funding.js';
import { amountDue } from '../../payments/due.funding.js';
import type { Payment } from '../../payments/payment.entity.js';
import { PAID_FUND } from '../../payments/payment.rules.js';
import type { PaymentShare } from '../../payments/payment-share.entity.js';
import { financing } from '../budget/financing.js';
import { spokespersonOf } from '../consortium/memberships.js';
import { partnerId, partners } from '../consortium/partners.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { certifiedControls } from '../review/certified-controls.js';
import type { Row } from '../row.js';
import { certifiedEntries } from './certified.js';
import { claims } from './claims.js';

const [first] = claims;
const ofFirst = certifiedEntries.filter(({ claimId }) => claimId === first?.id);
const sumOf = (all: ReadonlyArray<{ readonly amount: Money }>): Money => Money.sum(all.map(({ amount }) => amount));

const certificateId = certifiedControls.find(({ claim }) => claim.id === first?.id)?.certificate.id ?? null;

const agreed = sumOf(financing.filter(({ fund }) => fund === PAID_FUND));
const cost = sumOf(financing);
const rate = agreed.outOf(cost) as Share;
const retained = sumOf(ofFirst);
const otherResources = Money.sum(
  ratesOf(financing)
    .filter(({ fund }) => fund !== PAID_FUND)
    .map((other) => retained.take(other.rate, feder2014.rounding)),
);
const settled = Money.zero;
const worked = amountDue(
  { rate, retained, otherResources, agreed, settled, advance: Money.zero, balance: false },
  feder2014,
);

/** Invented: the first claim was paid in two instalments, the second a year late. */
const half = worked.payable.take({ part: 1n, whole: 2n }, feder2014.rounding);
const instalments: ReadonlyArray<{ readonly amount: Money; readonly ordered: Day; readonly reference: string }> = [
  { amount: half, ordered: '2018-12-06', reference: 'Mandat 2018-4127' },
  { amount: worked.payable.minus(half), ordered: '2019-10-28', reference: 'Mandat 2019-3380' },
];
const PAID_AFTER = 4;
const RECEIVED_AFTER = 3;
const SENT_AFTER = 4;
const CONFIRMED_AFTER = 2;

export const payments: ReadonlyArray<Row<Payment>> = instalments.map(({ amount, ordered, reference }, i) => {
  const { due, payable, held } = worked;
  const paidOn = addDays(ordered, PAID_AFTER);
  return {
    ...{ id: idOf('payment', i + 1), projectId, number: i + 1, claimId: first?.id as string, certificateId },
    advanceClaimId: null,
    ...{ kind: 'INTERIM', fund: PAID_FUND, dueOn: '2018-12-12', agreed, cost, retained, otherResources, settled },
    ...{ due, payable, held, amount, recovered: Money.zero, corrected: Money.zero, transfer: amount },
    ...{ orderedOn: ordered, paidOn, reference, recordedById: personId('sylvie.garnier@region.example') },
    recordedAt: new Date(`${paidOn}T09:30:00Z`),
    ...{
      receivedOn: addDays(paidOn, RECEIVED_AFTER),
      received: amount,
      receivedById: personId('marc.bole@ilsa.example'),
    },
  };
});

/** Of the second instalment: the account of one partner is being changed, and another has not looked yet. */
const unsent = partnerId("FC'Innov");
const unconfirmed = partnerId('UFC (FEMTO-ST)');

const dues = partners.map(({ id }) => {
  const own = financing.filter((one) => one.partnerId === id);
  const share = sumOf(own.filter(({ fund }) => fund === PAID_FUND)).outOf(sumOf(own)) as Share;
  const certified = sumOf(ofFirst.filter((entry) => entry.partnerId === id));
  return { partnerId: id, due: certified.take(share, feder2014.rounding) };
});

export const paymentShares: ReadonlyArray<Row<PaymentShare>> = payments.flatMap((payment) =>
  distribute(payment.transfer, dues)
    .filter(({ amount }) => !amount.isZero)
    .map(({ partnerId: id, amount }) => {
      const last = payment.number === payments.length;
      const sent = !(last && id === unsent);
      const transferredOn = sent ? addDays(payment.receivedOn as Day, SENT_AFTER) : null;
      const heard = sent && !(last && id === unconfirmed);
      return {
        ...{ id: idOf('payment share', payment.number, id), projectId, paymentId: payment.id, partnerId: id },
        ...{ paymentNumber: payment.number, claimNumber: 1, kind: payment.kind, paidOn: payment.paidOn, amount },
        ...{ transferredOn, transferredById: sent ? personId('marc.bole@ilsa.example') : null },
        reference: sent ? `MiMeDI-A1-${payment.number}` : '',
        confirmedOn: heard ? addDays(transferredOn as Day, CONFIRMED_AFTER) : null,
        confirmedById: heard ? (spokespersonOf(id) ?? personId('marc.bole@ilsa.example')) : null,
        ...{ received: heard ? amount : null, dispute: '' },
      };
    }),
);

export const paidClaims: readonly string[] = claims.filter(({ state }) => state === 'PAID').map(({ id }) => id);
