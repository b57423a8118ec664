import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Asset, Expense } from '../expense.entity.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { LedgerTermsReader } from '../ledger/ledger-terms.js';
import { Good } from './good.types.js';
import { goodsOf } from './goods.rules.js';

const OF_GOODS = `WHERE project_id = $1 AND partner_id = $2 AND asset IS NOT NULL ORDER BY number LIMIT 1000`;

/** The goods that a ledger writes off over the years. */
@Resolver(() => Good)
export class GoodsResolver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly reader: LedgerTermsReader,
  ) {}

  @Query(() => [Good], { description: 'In the order of their first lines. Refuses with partner.unknown.' })
  @Requires(ledgerPolicy.read)
  async ledgerGoods(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    this.access.demand(ledgerPolicy.read, { projectId, partnerId, category: null });
    const [{ terms }, lines] = await Promise.all([
      this.reader.of(projectId, partnerId),
      plainRows(this.unit.work, Expense, OF_GOODS, [projectId, partnerId]),
    ]);
    const ofGoods = lines.filter((line): line is Expense & { asset: Asset } => line.asset !== null);
    return terms ? goodsOf(ofGoods, terms.programme) : [];
  }
}
