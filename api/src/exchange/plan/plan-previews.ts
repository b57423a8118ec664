import { Injectable } from '@nestjs/common';
import { linesInSight } from '../../budget/budget.policy.js';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Baseline } from '../../workplan/planning/baseline.entity.js';
import { PlanReader, type PlanRows } from '../../workplan/planning/plan-rows.js';
import { costsOf } from './budgeted.rules.js';
import type { FilePlan } from './file-plan.rules.js';
import type { PlanImportChoices } from './plan-exchange.inputs.js';
import type { PlanImport } from './plan-import.entity.js';
import type { PlanImportPreview } from './plan-import.types.js';
import { PlanImports } from './plan-imports.js';
import { codesIn, countsOf, fingerprintOf, linesOf } from './preview.rules.js';
import type { Proposal } from './proposal.rules.js';
import { proposalOf } from './proposing.rules.js';

const OF_PROJECT = 'WHERE project_id = $1';

/** A file with the plan it meets and what it would do to it. */
export interface Proposed {
  readonly file: FilePlan;
  readonly plan: PlanRows;
  readonly proposal: Proposal;
  readonly fingerprint: string;
}

/** What an import would do, told before anything is done. */
@Injectable()
export class PlanPreviews {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reader: PlanReader,
    private readonly imports: PlanImports,
  ) {}

  /** Refuses with `plan-import.unknown`, `plan-import.not-read`. */
  async of(id: string, choices: PlanImportChoices): Promise<PlanImportPreview> {
    const found = await this.imports.find(id);
    const plan = await this.reader.read(found.projectId);
    const { file, proposal, fingerprint } = await this.propose(found, plan, choices);
    const named = plan.partners.map(({ id, shortName }) => ({ id, code: shortName }));
    const codeOf = codesIn(proposal, [...plan.works, ...plan.milestones, ...named]);
    return {
      fingerprint,
      program: file.program,
      counts: countsOf(file, proposal),
      lines: linesOf(proposal, codeOf).map((line) => ({ ...line, facts: [...line.facts] })),
      names: [...proposal.named],
    };
  }

  async propose({ told, name }: PlanImport, plan: PlanRows, choices: PlanImportChoices): Promise<Proposed> {
    if (!told) throw new Refusal('plan-import.not-read');
    const projectId = plan.project.id;
    const { work, actor } = this.unit;
    const [partners, baselines, budget] = await Promise.all([
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position, id`, [projectId]),
      plainRows(work, Baseline, `${OF_PROJECT} ORDER BY taken_at, id`, [projectId]),
      linesInSight(actor, projectId) === 'every' ? plainRows(work, BudgetLine, OF_PROJECT, [projectId]) : null,
    ]);
    const standing = {
      ...plan,
      partners,
      baselines: baselines.map((baseline) => baseline.name),
      budget: budget && costsOf(budget),
    };
    const { partnerId = null, partners: named = [], remove = [], language } = choices;
    const said = { partnerId, partners: named ?? [], remove: remove ?? [], language };
    const proposal = proposalOf(told, standing, said, name);
    return { file: told, plan, proposal, fingerprint: fingerprintOf(proposal) };
  }
}
