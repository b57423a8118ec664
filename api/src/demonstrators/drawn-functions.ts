import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Demonstrator } from './demonstrator.entity.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { FunctionInterface } from './function-interface.entity.js';
import { ReadinessChange } from './readiness-change.entity.js';
import { Requirement } from './requirement.entity.js';
import { Study } from './study.entity.js';
import type { AddFunctionInput, ChangeFunctionInput, MoveFunctionInput, RemoveFunctionInput } from './tree.inputs.js';
import { agreeOnParent, nextPosition, withDescendants } from './tree.rules.js';

type Said = Pick<ElementaryFunction, 'code' | 'titleFr' | 'titleEn' | 'partnerId' | 'trlTarget'>;

/** What may hang on a function, the parts of it first. */
const HANGING = [
  ['PARTS', ElementaryFunction, 'parent_id = $1'],
  ['STUDIES', Study, 'function_id = $1'],
  ['REQUIREMENTS', Requirement, 'function_id = $1'],
  ['INTERFACES', FunctionInterface, '$1 IN (from_id, to_id)'],
  ['READINESS', ReadinessChange, 'function_id = $1'],
] as const;

/** The tree of functions of each demonstrator, as the coordinator draws it. */
@Injectable()
export class DrawnFunctions {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `demonstrator.unknown`, `elementary-function.unknown`, `partner.unknown` and `elementary-function.code-taken`. */
  async add({ id, demonstratorId, parentFunctionId, trlNow, ...input }: AddFunctionInput): Promise<ElementaryFunction> {
    const { projectId } = await this.rows.load(Demonstrator, demonstratorId);
    this.access.demand(functionPolicy.draw, { projectId, partnerId: null });
    const said = tidy(input);
    const all = await this.tree(projectId);
    await this.agree(all, { id, projectId, ...said });
    const parentId = parentIn(all, demonstratorId, parentFunctionId)?.id ?? null;
    const place = { projectId, demonstratorId, parentId, position: nextPosition(all) };
    const added = await this.rows.insert(ElementaryFunction, { id, ...place, ...said, trlNow, version: 1 });
    await this.journal.record('elementary-function.added', added, { code: said.code });
    return added;
  }

  /** Refuses with `partner.unknown`, `elementary-function.code-taken` and `version.stale`. */
  async change({ id, version, ...input }: ChangeFunctionInput): Promise<ElementaryFunction> {
    const { projectId } = await this.held(id);
    const said = tidy(input);
    await this.agree(await this.tree(projectId), { id, projectId, ...said });
    const changed = await this.rows.update(ElementaryFunction, { id, version }, said);
    await this.journal.record('elementary-function.changed', changed, { code: said.code, title: said.titleFr });
    return changed;
  }

  /** Refuses with `demonstrator.unknown`, `elementary-function.unknown`, `elementary-function.part-of-itself` and `version.stale`. */
  async move({ id, version, demonstratorId, parentFunctionId }: MoveFunctionInput): Promise<ElementaryFunction> {
    const fn = await this.held(id);
    const { projectId } = await this.rows.load(Demonstrator, demonstratorId);
    if (projectId !== fn.projectId) throw new Refusal('demonstrator.unknown', { id: demonstratorId });
    const all = await this.tree(projectId);
    const parent = parentIn(all, demonstratorId, parentFunctionId);
    if (parent) agreeOnParent(fn, parent, all);
    const place = { demonstratorId, parentId: parent?.id ?? null, position: nextPosition(all) };
    const moved = await this.rows.update(ElementaryFunction, { id, version }, place);
    const [, ...parts] = withDescendants(fn, all);
    if (demonstratorId !== fn.demonstratorId)
      for (const part of parts) await this.rows.update(ElementaryFunction, part, { demonstratorId });
    await this.journal.record('elementary-function.moved', moved, { code: fn.code, under: parent?.code ?? null });
    return moved;
  }

  /** Answers the demonstrator. Refuses with `elementary-function.in-use` while something hangs on it, and with `version.stale`. */
  async remove({ id, version }: RemoveFunctionInput): Promise<Demonstrator> {
    const fn = await this.held(id);
    for (const [by, kind, hangs] of HANGING) {
      const [found] = await plainRows(this.unit.work, kind as new () => object, `WHERE ${hangs} LIMIT 1`, [id]);
      if (found) throw new Refusal('elementary-function.in-use', { code: fn.code, by });
    }
    await this.rows.remove(ElementaryFunction, { id, version });
    await this.journal.record('elementary-function.removed', fn, { code: fn.code });
    return this.rows.load(Demonstrator, fn.demonstratorId);
  }

  private async held(id: string): Promise<ElementaryFunction> {
    const fn = await this.rows.load(ElementaryFunction, id);
    this.access.demand(functionPolicy.draw, fn);
    return fn;
  }

  /** One at a time for a project, so that two moves never make a circle together. */
  private async tree(projectId: string): Promise<ElementaryFunction[]> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('tree ' || $1, 0))`, [projectId]);
    return plainRows(this.unit.work, ElementaryFunction, 'WHERE project_id = $1', [projectId]);
  }

  private async agree(
    all: readonly ElementaryFunction[],
    { id, projectId, code, partnerId }: Said & { readonly id: string; readonly projectId: string },
  ): Promise<void> {
    if (all.some((one) => one.code === code && one.id !== id))
      throw new Refusal('elementary-function.code-taken', { code });
    const inSight = 'WHERE project_id = $1 AND id = $2';
    const [partner] = await plainRows(this.unit.work, Partner, inSight, [projectId, partnerId]);
    if (!partner) throw new Refusal('partner.unknown', { id: partnerId });
  }
}

function parentIn(
  all: readonly ElementaryFunction[],
  demonstratorId: string,
  parentId: string | null | undefined,
): ElementaryFunction | undefined {
  if (!parentId) return undefined;
  const parent = all.find((one) => one.id === parentId && one.demonstratorId === demonstratorId);
  if (!parent) throw new Refusal('elementary-function.unknown', { id: parentId });
  return parent;
}

const tidy = ({ code, titleFr, titleEn, partnerId, trlTarget }: Said): Said => ({
  code: code.trim(),
  titleFr: titleFr.trim(),
  titleEn: titleEn.trim(),
  partnerId,
  trlTarget,
});
