import { Injectable } from '@nestjs/common';
import { budgetPolicy, linesInSight } from '../../budget/budget.policy.js';
import { Declarations } from '../../budget/declarations.js';
import { plannedLines } from '../../budget/planned-lines.js';
import { type Dimension, sideBySide, type Tally } from '../../budget/tally.rules.js';
import { certifiedLines } from '../../claims/certified-lines.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Demonstrator } from '../../demonstrators/demonstrator.entity.js';
import { ElementaryFunction } from '../../demonstrators/elementary-function.entity.js';
import { Study } from '../../demonstrators/study.entity.js';
import { asTree } from '../../demonstrators/tree.rules.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { Deliverable } from '../../workplan/deliverable.entity.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import type { Trace, Traceability, TraceFilter, TracePage } from './traceability.types.js';
import { type Euros, eurosByFunction, noEuros, sumOf, tracedEuros } from './traced-euros.rules.js';

const BY_WORK: ReadonlyArray<readonly Dimension[]> = [['workPackageId']];
const LAST = Number.MAX_SAFE_INTEGER;
const OF_PROJECT = 'WHERE project_id = $1';
const IN_ORDER = `${OF_PROJECT} ORDER BY position, id`;

/** The same project as the matrix needs it, read once. */
interface Matrix {
  readonly demonstrators: readonly Demonstrator[];
  readonly functions: readonly ElementaryFunction[];
  readonly rows: readonly Trace[];
  readonly byFunction: ReadonlyMap<string, Euros>;
  readonly partial: boolean;
}

/** What each function, work package and deliverable is worth: planned, declared, certified. */
@Injectable()
export class TraceabilityService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly declarations: Declarations,
  ) {}

  async of(projectId: string): Promise<Traceability> {
    const { demonstrators, functions, rows, byFunction, partial } = await this.matrix(projectId);
    const rootsOf = (demonstratorId: string) =>
      functions.filter((fn) => fn.demonstratorId === demonstratorId && fn.parentId === null);
    return {
      projectId,
      total: sumOf(rows),
      traced: sumOf(rows.filter(({ elementaryFunction }) => elementaryFunction !== null)),
      untraced: sumOf(rows.filter(({ elementaryFunction }) => elementaryFunction === null)),
      byDemonstrator: demonstrators.map(({ id }) => ({
        id,
        ...sumOf(rootsOf(id).map((root) => byFunction.get(root.id) ?? noEuros)),
      })),
      byFunction: functions.map(({ id }) => ({ id, ...(byFunction.get(id) ?? noEuros) })),
      partial,
    };
  }

  /** Function by function in the order of the tree, what is not traced last. Refuses with `page.cursor-malformed`. */
  async page(projectId: string, filter: TraceFilter, { first, after }: PageArgs): Promise<TracePage> {
    const { demonstratorId, partnerId, workPackageId } = filter;
    const { rows } = await this.matrix(projectId);
    const asked = rows.filter(
      (row) =>
        (!demonstratorId || row.demonstrator?.id === demonstratorId) &&
        (!partnerId || row.partner?.id === partnerId) &&
        (!workPackageId || row.workPackage.id === workPackageId),
    );
    const last = after === undefined ? -1 : asked.findIndex(({ id }) => id === after);
    if (after !== undefined && last < 0) throw new Refusal('page.cursor-malformed');
    const nodes = asked.slice(last + 1, last + 1 + first);
    const pageInfo = { endCursor: nodes.at(-1)?.id, hasNextPage: last + 1 + first < asked.length };
    return { nodes, pageInfo, total: asked.length, sum: sumOf(asked) };
  }

  /** Every row, with its cents, for whoever sees every line. */
  async rows(projectId: string): Promise<readonly Trace[]> {
    this.access.demand(budgetPolicy['read-every'], { projectId, partnerId: null });
    return (await this.matrix(projectId)).rows;
  }

  private async matrix(projectId: string): Promise<Matrix> {
    this.access.demand(budgetPolicy.read, { projectId, partnerId: null });
    const { work, actor } = this.unit;
    const partners = linesInSight(actor, projectId);
    const [demonstrators, functions, studies, works, dues, everyone, planned, declared, certified] = await Promise.all([
      plainRows(work, Demonstrator, IN_ORDER, [projectId]),
      plainRows(work, ElementaryFunction, IN_ORDER, [projectId]),
      plainRows(work, Study, `${OF_PROJECT} ORDER BY id`, [projectId]),
      plainRows(work, WorkPackage, IN_ORDER, [projectId]),
      plainRows(work, Deliverable, `${OF_PROJECT} AND id IN (SELECT deliverable_id FROM study)`, [projectId]),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
      plannedLines(work, projectId, partners, BY_WORK),
      this.declarations.of(projectId, partners, BY_WORK),
      certifiedLines(work, projectId, partners, BY_WORK),
    ]);
    const [demonstratorOf, functionOf, workOf, dueOf, partnerOf] = [
      byId(demonstrators),
      byId(functions),
      byId(works),
      byId(dues),
      byId(everyone),
    ];
    const traced = tracedEuros(studies, worthOf(planned, declared, certified));
    const rows = traced.map(({ workPackageId, study, share, ...euros }): Trace => {
      const elementaryFunction = (study && functionOf.get(study.functionId)) ?? null;
      return {
        ...euros,
        id: study?.id ?? workPackageId,
        share,
        elementaryFunction,
        demonstrator: (elementaryFunction && demonstratorOf.get(elementaryFunction.demonstratorId)) ?? null,
        partner: (study && partnerOf.get(study.partnerId)) ?? null,
        workPackage: workOf.get(workPackageId) as WorkPackage,
        deliverable: (study?.deliverableId && dueOf.get(study.deliverableId)) || null,
      };
    });
    const shown = rows.filter((row) => row.elementaryFunction !== null || isWorth(row));
    const places = new Map(asTree(functions).map(({ id }, place) => [id, place]));
    shown.sort(inOrder((row) => places.get(row.elementaryFunction?.id ?? '') ?? functions.length));
    const byFunction = eurosByFunction(functions, traced);
    return { demonstrators, functions, rows: shown, byFunction, partial: partners !== 'every' };
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function worthOf(
  planned: readonly Tally[],
  declared: readonly Tally[],
  certified: readonly Tally[],
): Map<string, Euros> {
  const sums = new Map(certified.map(({ workPackageId, amount }) => [workPackageId, amount]));
  return new Map(
    sideBySide(planned, declared).map(({ workPackageId, ...row }): [string, Euros] => {
      const passed = certified.length === 0 ? null : (sums.get(workPackageId) ?? Money.zero);
      return [workPackageId as string, { planned: row.planned, declared: row.declared, certified: passed }];
    }),
  );
}

const isWorth = ({ planned, declared, certified }: Euros): boolean =>
  !planned.isZero || !declared.isZero || !(certified?.isZero ?? true);

/** As the tree has it, then the work packages in order, the largest share first. */
const inOrder = (placeOf: (row: Trace) => number) => (a: Trace, b: Trace) =>
  (a.demonstrator?.position ?? LAST) - (b.demonstrator?.position ?? LAST) ||
  placeOf(a) - placeOf(b) ||
  a.workPackage.position - b.workPackage.position ||
  b.share - a.share ||
  (a.id < b.id ? -1 : 1);
