import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { agreementPolicy } from '../agreement/agreement.policy.js';
import { AgreementReader } from '../agreement/agreement.reader.js';
import { sumOf } from '../agreement/drawn.rules.js';
import { budgetPolicy, linesInSight } from '../budget.policy.js';
import { BudgetLine } from '../budget-line.entity.js';
import type { CostCategory } from '../cost-category.rules.js';
import { Transfer } from '../transfer.entity.js';
import { transfersWithoutAmendment, withTolerance } from '../transfer.rules.js';
import { rescaled, WHOLE_DURATION } from '../years.rules.js';
import type { TransferBudgetInput } from './transfer.inputs.js';

const lineOf = (partnerId: string, workPackageId: string, category: CostCategory) =>
  `${partnerId} ${workPackageId} ${category}`;

/** Moves money between two lines of a partner, as far as the agreement lets it without an amendment. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: AgreementReader,
  ) {}

  /** Those of the lines in sight, newest first. */
  list(projectId: string, page: PageArgs): Promise<Page<Transfer>> {
    this.access.demand(budgetPolicy.read, { projectId, partnerId: null });
    const partners = linesInSight(this.unit.actor, projectId);
    const scope = new Scope('t').where('t.project_id = ?1', projectId);
    if (partners !== 'every') scope.where('t.partner_id = ANY (?1)', partners);
    return pageOf(this.unit.work, Transfer, {
      scope,
      keys: [
        ['t.at', (t) => t.at.toISOString()],
        ['t.id', (t) => t.id],
      ],
      page,
      direction: 'DESC',
    });
  }

  /**
   * Refuses with `agreement.none-in-force`, `transfer.moves-nothing`, `.below-zero`, `.above-tolerance`, `.too-many`
   * and `.below-declared`.
   */
  async transfer(input: TransferBudgetInput): Promise<Transfer> {
    const { id, projectId, partnerId, fromWorkPackageId, fromCategory, toWorkPackageId, toCategory, amount } = input;
    const facts = { projectId, state: 'IN_FORCE', proposedById: null } as const;
    this.access.demand(agreementPolicy.transfer, facts);
    await this.reader.hold(projectId);
    const agreement = await this.reader.lastInForce(projectId);
    if (!agreement) throw new Refusal('agreement.none-in-force');
    const [programme, { lines }, earlier, now] = await Promise.all([
      this.reader.termsOf(agreement),
      this.reader.drawnAfresh(agreement.id),
      plainRows(this.unit.work, Transfer, 'WHERE agreement_id = $1 ORDER BY at, id', [agreement.id]),
      plainRows(this.unit.work, BudgetLine, 'WHERE project_id = $1 AND partner_id = $2', [projectId, partnerId]),
    ]);
    const [from, to] = [
      lineOf(partnerId, fromWorkPackageId, fromCategory),
      lineOf(partnerId, toWorkPackageId, toCategory),
    ];
    const moves = [
      ...earlier.map((one) => ({
        fromId: lineOf(one.partnerId, one.fromWorkPackageId, one.fromCategory),
        toId: lineOf(one.partnerId, one.toWorkPackageId, one.toCategory),
        amount: one.amount,
      })),
      { fromId: from, toId: to, amount },
    ];
    const agreed = lines.map((line) => ({
      id: lineOf(line.partnerId, line.workPackageId, line.category),
      agreed: line.amount,
    }));
    refuse(transfersWithoutAmendment(agreed, moves, programme));
    const stands = (key: string) => now.find((line) => lineOf(partnerId, line.workPackageId, line.category) === key);
    if (fromCategory !== toCategory) {
      const left = sumOf(now.filter(({ category }) => category === fromCategory)).minus(amount);
      const declared = Money.sum(
        (await this.reader.declared(projectId))
          .filter((cell) => cell.partnerId === partnerId && cell.category === fromCategory)
          .map((cell) => cell.declared),
      );
      if (declared.compare(withTolerance(left, programme)) > 0)
        throw new Refusal('transfer.below-declared', {
          ...{ category: fromCategory, left: left.toString(), declared: declared.toString() },
        });
    }

    const reason = input.reason.trim();
    const made = await this.rows.insert(Transfer, {
      ...{ id, projectId, agreementId: agreement.id, partnerId, fromWorkPackageId, fromCategory },
      ...{ toWorkPackageId, toCategory, amount, reason },
      ...{ authorId: this.unit.actor.personId, at: this.clock.now() },
    });
    const source = stands(from);
    if (!source) throw new Refusal('transfer.below-zero', { agreed: '0.00', amount: `-${amount}` });
    await this.rows.update(BudgetLine, source, withItsYears(source, source.amount.minus(amount)));
    const target = stands(to);
    if (target) await this.rows.update(BudgetLine, target, withItsYears(target, target.amount.plus(amount)));
    else {
      const line = { projectId, partnerId, workPackageId: toWorkPackageId, category: toCategory };
      await this.rows.insert(BudgetLine, {
        id: uuidv7(),
        ...line,
        research: null,
        amount,
        ...WHOLE_DURATION,
        version: 1,
      });
    }
    const told = { amount: amount.toString(), from: fromCategory, to: toCategory, reason };
    await this.journal.record('transfer.made', made, told, { partnerId });
    return made;
  }
}

/** The years of a line follow its amount. */
const withItsYears = (line: BudgetLine, amount: Money) => ({ amount, ...rescaled(line, amount) });

/** The first of what stands in the way. */
function refuse([finding]: readonly Finding[]): void {
  if (!finding) return;
  const { code, figures } = finding;
  if (code === 'transfer.moves-nothing') throw new Refusal('transfer.moves-nothing', figures);
  if (code === 'transfer.below-zero') throw new Refusal('transfer.below-zero', figures);
  if (code === 'transfer.above-tolerance') throw new Refusal('transfer.above-tolerance', figures);
  throw new Refusal('transfer.too-many', figures);
}
