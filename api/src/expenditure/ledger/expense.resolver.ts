import { ResolveField, Resolver } from '@nestjs/graphql';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Expense } from '../expense.entity.js';
import { isSalary } from '../salaries/salary.rules.js';
import { Examiner } from './examiner.js';
import { told } from './ledger.findings.js';
import { ledgerPolicy } from './ledger.policy.js';
import {
  EvidenceAsked,
  ExpenseAsset,
  ExpenseFinding,
  ExpensePiece,
  type ExpenseStanding,
  StandingEnum,
} from './ledger.types.js';
import { signedClaim } from './standing.sql.js';

const CLAIMS = `SELECT json_build_array(id, ${signedClaim('c')}) AS told FROM partner_claim c WHERE id = ANY ($1)`;

@Resolver(() => Expense)
export class ExpenseResolver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly examiner: Examiner,
  ) {}

  @ResolveField(() => Money)
  gross({ net, vat }: Expense) {
    return net.plus(vat);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: Expense) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => ExpenseAsset, { nullable: true })
  asset({ asset }: Expense) {
    return asset && { ...asset, cost: Money.ofCents(asset.cost) };
  }

  @ResolveField(() => Boolean, {
    description: 'It was taken from somebody’s month, and follows it: its hours and its amount are not typed.',
  })
  ofAMonth({ sourceKey }: Expense) {
    return isSalary({ sourceKey });
  }

  @ResolveField(() => StandingEnum, { description: 'Whether a claim has gathered it, and whether that is signed.' })
  async standing({ partnerClaimId }: Expense): Promise<ExpenseStanding> {
    if (partnerClaimId === null) return 'FREE';
    return (await this.isSigned(partnerClaimId)) ? 'SIGNED' : 'GATHERED';
  }

  @ResolveField(() => [ExpenseFinding], {
    description: 'What the rules of the programme see in it, the gravest first.',
  })
  async findings(expense: Expense) {
    return told((await this.examiner.of(expense)).findings);
  }

  @ResolveField(() => [EvidenceAsked], { description: 'What its category must prove, and how far that is there.' })
  async asked(expense: Expense) {
    return (await this.examiner.of(expense)).asked;
  }

  @ResolveField(() => [ExpensePiece], { description: 'Its papers, and what each proves.' })
  async pieces(expense: Expense) {
    return (await this.examiner.of(expense)).pieces;
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this line.' })
  async viewerCan(expense: Expense): Promise<string[]> {
    const { projectId, partnerId, category, partnerClaimId } = expense;
    const signed = partnerClaimId !== null && (await this.isSigned(partnerClaimId));
    return this.access.permitted(ledgerPolicy, { projectId, partnerId, category, signed });
  }

  private isSigned(partnerClaimId: string): Promise<boolean> {
    return this.loaders
      .of('Expense.signed', async (ids) => {
        const found = new Map((await this.unit.work.reading.ask(CLAIMS, [ids])).map(([id, signed]) => [id, signed]));
        return ids.map((id) => found.get(id) === true);
      })
      .load(partnerClaimId);
  }
}
