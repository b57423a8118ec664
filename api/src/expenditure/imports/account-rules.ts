import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { AccountRule } from './account-rule.entity.js';
import type { ForgetAccountRuleInput, KeepAccountRuleInput } from './imports.inputs.js';
import { accountPolicy } from './imports.policy.js';

/** Which account a partner declares as what: said once, and remembered from file to file. */
@Injectable()
export class AccountRules {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  list(projectId: string, partnerId: string): Promise<AccountRule[]> {
    this.access.demand(accountPolicy.read, { projectId, partnerId });
    return plainRows(
      this.unit.work,
      AccountRule,
      'WHERE project_id = $1 AND partner_id = $2 ORDER BY begins LIMIT 2000',
      [projectId, partnerId],
    );
  }

  /** Refuses with `account-rule.already-kept`, `work-package.unknown`, `version.stale`. */
  async keep({ version, ...said }: KeepAccountRuleInput): Promise<AccountRule> {
    const { id, projectId, partnerId, begins } = said;
    this.access.demand(accountPolicy.keep, { projectId, partnerId });
    const category = said.category ?? null;
    const workPackageId = said.workPackageId ?? null;
    if (workPackageId) {
      const work = await this.rows.load(WorkPackage, workPackageId);
      if (work.projectId !== projectId) throw new Refusal('work-package.unknown', { id: workPackageId });
    }
    if (version) {
      const before = await this.rows.load(AccountRule, id);
      this.access.demand(accountPolicy.keep, before);
      const changed = await this.rows.update(AccountRule, { id, version }, { category, workPackageId });
      await this.record('account-rule.changed', changed);
      return changed;
    }
    const known = await this.list(projectId, partnerId);
    if (known.some((rule) => rule.begins === begins)) throw new Refusal('account-rule.already-kept', { begins });
    const values = { id, projectId, partnerId, begins, category, workPackageId, version: 1 };
    const kept = await this.rows.insert(AccountRule, values);
    await this.record('account-rule.kept', kept);
    return kept;
  }

  /** From then on the general chart speaks again. Refuses with `account-rule.unknown`, `version.stale`. */
  async forget({ id, version }: ForgetAccountRuleInput): Promise<Partner> {
    const rule = await this.rows.load(AccountRule, id);
    this.access.demand(accountPolicy.keep, rule);
    await this.rows.remove(AccountRule, { id, version });
    await this.record('account-rule.forgotten', rule);
    return this.rows.load(Partner, rule.partnerId);
  }

  private record(event: `account-rule.${string}`, rule: AccountRule): Promise<void> {
    const { begins, category, partnerId } = rule;
    return this.journal.record(event, rule, { begins, category }, { partnerId });
  }
}
