import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import type { CertifiedEntry } from '../../claims/certified-entry.entity.js';
import { Money, type Share } from '../../kernel/money.js';
import type { Correction } from '../../payments/correction.entity.js';
import { owedOf } from '../../payments/correction.rules.js';
import { amountDue } from '../../payments/due.funding.js';
import { personId } from '../consortium/people.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { certifiedEntries } from './certified.js';
import { claimLines } from './claims.js';
import { payments } from './paid.js';

const [paid] = payments;
const amount = Money.of('-1240.00');
/** Invented: the largest purchase of the first claim was entered with its VAT. */
const line = claimLines
  .filter(({ claimId, category }) => claimId === paid?.claimId && category === 'EXTERNAL')
  .reduce((most, one) => (one.eligible.compare(most.eligible) > 0 ? one : most));
const before = certifiedEntries.find(({ claimLineId }) => claimLineId === line.id)?.amount ?? Money.zero;

function owed(): Money {
  if (!paid) return Money.zero;
  const { agreed, cost, otherResources, settled, retained } = paid;
  const terms = { rate: agreed.outOf(cost) as Share, otherResources, agreed, settled, balance: false };
  const { payable } = amountDue({ ...terms, retained: retained.plus(amount), advance: Money.zero }, feder2014);
  return owedOf({ whole: true, paid: paid.payable, payable });
}

const at = new Date('2019-11-06T10:20:00Z');
const place = {
  ...{ projectId: line.projectId, claimId: line.claimId, claimLineId: line.id, partnerId: line.partnerId },
  ...{ workPackageId: line.workPackageId, category: line.category },
};

export const corrections: ReadonlyArray<Row<Correction>> = [
  {
    ...{ id: idOf('correction', 1), ...place, number: 1, kind: 'CLERICAL', amount, typology: 'TVA' },
    ...{ reason: 'La facture a été saisie toutes taxes comprises.', source: 'Règl. (UE) 1303/2013, art. 69(3)(c)' },
    ...{ state: 'DECIDED', before, owed: owed(), recovery: 'NEXT_PAYMENT', dueOn: null },
    ...{ preparedById: personId('etienne.roussel@region.example'), preparedAt: new Date('2019-11-05T14:05:00Z') },
    ...{ decidedById: personId('sylvie.garnier@region.example'), decidedAt: at },
    ...{ paymentId: null, repaidOn: null, repaid: null },
    ...{ breach: null, breachedOn: null, finalPaidOn: null, durableYears: null, granted: null },
  },
];

export const correctedEntries: readonly CertifiedEntry[] = corrections.map(({ id }) => ({
  ...{ id: idOf('certified entry', id), ...place, kind: 'CORRECTION', amount, at },
}));
