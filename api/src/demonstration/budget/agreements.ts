import type { EntityManager } from 'typeorm';
import { Agreement } from '../../budget/agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from '../../budget/agreement-rows.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Fund } from '../../budget/financing.funding.js';
import { rescaled } from '../../budget/years.rules.js';
import { Money } from '../../kernel/money.js';
import { insertAll } from '../../platform/database/portions.js';
import { type PartnerName, partnerId, partners } from '../consortium/partners.js';
import { project, projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import type { WorkCode } from '../workplan/work-codes.js';
import { workPackageId } from '../workplan/work-packages.js';
import { budgetLines } from './budget-lines.js';
import { financing } from './financing.js';

const undecided = { proposedAt: null, proposedById: null, decidedAt: null, decidedById: null };
const terms = { projectId, startsOn: project.startsOn, endsOn: project.endsOn, paidUntil: '2022-08-07' as const };

/** Invented, but for what it costs in all: the agreement, and the amendment that the lead is drawing up. */
export const agreements: ReadonlyArray<Row<Agreement>> = [
  {
    ...{ ...terms, ...undecided, id: idOf('agreement', 1), number: 1, title: 'Convention' },
    ...{ reason: '', state: 'DRAFT', tolerance: 1_000, effectiveOn: null, decision: '' },
  },
  {
    ...{ ...terms, ...undecided, id: idOf('agreement', 2), number: 2, title: 'Avenant n° 1 : banc de contrôle' },
    ...{ reason: 'Le banc de contrôle de BioExigence est monté en interne ; Diaclone achète plus d’anticorps.' },
    ...{ state: 'DRAFT', tolerance: 1_000, effectiveOn: null, decision: '' },
  },
];

/** Whole euros. */
const movedFunds: ReadonlyArray<readonly [PartnerName, Fund, number]> = [
  ['BioExigence', 'FEDER', 15_000],
  ['BioExigence', 'SELF', 5_000],
];
const movedLines: ReadonlyArray<readonly [PartnerName, WorkCode, CostCategory, number]> = [
  ['BioExigence', 'T5.2', 'EQUIPMENT', 20_000],
  ['Diaclone', 'T2.1', 'EXTERNAL', -20_000],
  ['Diaclone', 'T2.2', 'CONSUMABLES', 20_000],
];

const plus = (amount: Money, euros: number | undefined): Money => amount.plus(Money.ofCents((euros ?? 0) * 100));

/** Lays both versions: the first comes into force once its rows are there, the second stays a draft. */
export async function layAgreements(manager: EntityManager): Promise<number> {
  await insertAll(manager, Agreement, agreements.slice(0, 1));
  await rows(manager, idOf('agreement', 1), 1);
  await manager.update(Agreement, idOf('agreement', 1), { state: 'IN_FORCE', effectiveOn: project.startsOn });
  await insertAll(manager, Agreement, agreements.slice(1));
  await rows(manager, idOf('agreement', 2), 2);
  return agreements.length;
}

async function rows(manager: EntityManager, agreementId: string, number: 1 | 2): Promise<void> {
  const own = { projectId, agreementId };
  const amended = number === 2;
  await insertAll(
    manager,
    AgreementFinancing,
    financing.map(({ partnerId: partner, fund, amount }) => {
      const moved = movedFunds.find(([name, its]) => partnerId(name) === partner && its === fund)?.[2];
      const id = idOf('agreement financing', number, partner, fund);
      return { ...own, id, partnerId: partner, fund, amount: amended ? plus(amount, moved) : amount };
    }),
  );
  await insertAll(
    manager,
    AgreementLine,
    budgetLines.map((agreed) => {
      const { partnerId: partner, workPackageId: work, category, research } = agreed;
      const moved = movedLines.find(
        ([name, code, its]) => partnerId(name) === partner && workPackageId(code) === work && its === category,
      )?.[3];
      const id = idOf('agreement line', number, partner, work, category);
      const line = { partnerId: partner, workPackageId: work, category, research };
      const amount = amended ? plus(agreed.amount, moved) : agreed.amount;
      return { ...own, ...line, id, amount, ...rescaled(agreed, amount) };
    }),
  );
  await insertAll(
    manager,
    AgreementPartner,
    partners.map(({ id: partner, size, publishes, vatRecovered, flatRates }) => {
      const id = idOf('agreement partner', number, partner);
      return { ...own, id, partnerId: partner, size, publishes, vatRecovered, flatRates };
    }),
  );
}
