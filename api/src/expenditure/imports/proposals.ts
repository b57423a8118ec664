import { Injectable } from '@nestjs/common';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { told } from '../ledger/ledger.findings.js';
import type { AccountRule } from './account-rule.entity.js';
import { AccountRules } from './account-rules.js';
import { senseOf } from './accounts.rules.js';
import type { ExpenseImport, ToldFec, ToldTable } from './expense-import.entity.js';
import { ExpenseImports } from './expense-imports.js';
import type { ProposalChoices } from './imports.inputs.js';
import type { FecProposal, ProposedAccount, TablePreview } from './imports.types.js';

const BY_ACCOUNT = `
  SELECT json_build_array(l.account, count(*), count(e.id), COALESCE(sum(l.net) FILTER (WHERE e.id IS NULL), 0)::text) AS told
  FROM import_portion p
  CROSS JOIN LATERAL jsonb_to_recordset(p.lines) AS l (account text, net bigint, "incurredOn" date, key text)
  LEFT JOIN expense e ON e.partner_id = $2 AND e.source_key = l.key
  WHERE p.import_id = $1 AND l."incurredOn" BETWEEN COALESCE($3::date, '-infinity') AND COALESCE($4::date, 'infinity')
  GROUP BY l.account ORDER BY l.account`;

type Summed = readonly [account: string, lines: number, already: number, net: string];

/** What a file that was read would do, told before anything is done. */
@Injectable()
export class Proposals {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly imports: ExpenseImports,
    private readonly rules: AccountRules,
  ) {}

  /** Refuses with `expense-import.not-read`. */
  async ofTable(id: string): Promise<TablePreview> {
    const { told: read } = await this.readOne(id, 'TABLE');
    const { categories, findings, mistakes, ...counts } = read as ToldTable;
    const sums = categories.map(({ category, lines, eligible }) => {
      return { category, lines, eligible: Money.ofCents(eligible) };
    });
    return {
      ...counts,
      ...findings,
      mistakes: mistakes.map(({ facts, ...mistake }) => ({ ...mistake, facts: JSON.stringify(facts) })),
      categories: sums,
      sum: Money.sum(sums.map(({ eligible }) => eligible)),
    };
  }

  /** Refuses with `expense-import.not-read`. */
  async ofAccounts(id: string, { from, until, workPackageId }: ProposalChoices): Promise<FecProposal> {
    const { told: read, projectId, partnerId } = await this.readOne(id, 'FEC');
    const fec = read as ToldFec;
    const values = [id, partnerId, from ?? null, until ?? null];
    const [rules, summed] = await Promise.all([
      this.rules.list(projectId, partnerId),
      this.unit.work.reading.ask(BY_ACCOUNT, values),
    ]);
    const names = new Map(fec.accounts.map(({ account, name }) => [account, name]));
    const accounts = (summed as unknown as Summed[]).map((one) => accountOf(one, names.get(one[0]) ?? '', rules));
    const chosen = accounts.filter(({ category, lines, already }) => category !== null && lines > already);
    const fresh = (some: readonly ProposedAccount[]) => some.reduce((sum, one) => sum + one.lines - one.already, 0);
    return {
      ...{ identifier: fec.identifier, closedOn: fec.closedOn, lines: fec.lines, charges: fec.charges },
      ...{ from: fec.period?.from ?? null, until: fec.period?.until ?? null },
      ...{ blocking: fec.blocking, warnings: fec.warnings, findings: told(fec.findings), accounts },
      categories: costCategories.flatMap((category) => categoryOf(category, chosen, fresh)),
      proposed: fresh(chosen),
      withoutWork: workPackageId ? 0 : fresh(chosen.filter((one) => one.workPackageId === null)),
      already: accounts.reduce((sum, { already }) => sum + already, 0),
      net: Money.sum(chosen.map(({ net }) => net)),
    };
  }

  private async readOne(id: string, format: ExpenseImport['format']): Promise<ExpenseImport> {
    const found = await this.imports.find(id);
    if (!found.told || found.format !== format) throw new Refusal('expense-import.not-read');
    return found;
  }
}

function accountOf(
  [account, lines, already, net]: Summed,
  name: string,
  rules: readonly AccountRule[],
): ProposedAccount {
  const sense = senseOf(account, rules);
  const rule = (sense?.own && rules.find(({ begins }) => begins === sense.begins)) || null;
  const { category = null, workPackageId = null, begins = '' } = sense ?? {};
  return { account, name, category, workPackageId, begins, rule, lines, already, net: Money.ofCents(net) };
}

function categoryOf(
  category: CostCategory,
  chosen: readonly ProposedAccount[],
  count: (some: readonly ProposedAccount[]) => number,
) {
  const some = chosen.filter((one) => one.category === category);
  if (some.length === 0) return [];
  return [{ category, lines: count(some), eligible: Money.sum(some.map(({ net }) => net)) }];
}
