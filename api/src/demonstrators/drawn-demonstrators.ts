import { Injectable } from '@nestjs/common';
import { Project } from '../consortium/project.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Demonstrator } from './demonstrator.entity.js';
import { demonstratorPolicy } from './demonstrator.policy.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import type { AddDemonstratorInput, ChangeDemonstratorInput, RemoveDemonstratorInput } from './tree.inputs.js';
import { nextPosition } from './tree.rules.js';

type Said = Pick<Demonstrator, 'code' | 'titleFr' | 'titleEn' | 'objectiveFr' | 'objectiveEn'>;

/** The demonstrators of a project, as the coordinator draws them. */
@Injectable()
export class DrawnDemonstrators {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `project.unknown` and `demonstrator.code-taken`. */
  async add({ id, projectId, ...input }: AddDemonstratorInput): Promise<Demonstrator> {
    await this.rows.load(Project, projectId);
    this.access.demand(demonstratorPolicy.draw, { projectId });
    const said = tidy(input);
    const all = await this.agreeOnCode(projectId, id, said.code);
    const position = nextPosition(all);
    const added = await this.rows.insert(Demonstrator, { id, projectId, ...said, position, version: 1 });
    await this.journal.record('demonstrator.added', added, { code: said.code });
    return added;
  }

  /** Refuses with `demonstrator.code-taken` and `version.stale`. */
  async change({ id, version, ...input }: ChangeDemonstratorInput): Promise<Demonstrator> {
    const { projectId } = await this.held(id);
    const said = tidy(input);
    await this.agreeOnCode(projectId, id, said.code);
    const changed = await this.rows.update(Demonstrator, { id, version }, said);
    await this.journal.record('demonstrator.changed', changed, { code: said.code, title: said.titleFr });
    return changed;
  }

  /** Answers the project. Refuses with `demonstrator.in-use` while functions hang on it, and with `version.stale`. */
  async remove({ id, version }: RemoveDemonstratorInput): Promise<Project> {
    const demonstrator = await this.held(id);
    const { projectId, code } = demonstrator;
    const functions = await plainRows(this.unit.work, ElementaryFunction, 'WHERE demonstrator_id = $1', [id]);
    if (functions.length > 0) throw new Refusal('demonstrator.in-use', { code, functions: functions.length });
    await this.rows.remove(Demonstrator, { id, version });
    await this.journal.record('demonstrator.removed', demonstrator, { code });
    return this.rows.load(Project, projectId);
  }

  private async held(id: string): Promise<Demonstrator> {
    const found = await this.rows.load(Demonstrator, id);
    this.access.demand(demonstratorPolicy.draw, found);
    return found;
  }

  private async agreeOnCode(projectId: string, id: string, code: string): Promise<Demonstrator[]> {
    const all = await plainRows(this.unit.work, Demonstrator, 'WHERE project_id = $1', [projectId]);
    if (all.some((one) => one.code === code && one.id !== id)) throw new Refusal('demonstrator.code-taken', { code });
    return all;
  }
}

const tidy = ({ code, titleFr, titleEn, objectiveFr, objectiveEn }: Said): Said => ({
  code: code.trim(),
  titleFr: titleFr.trim(),
  titleEn: titleEn.trim(),
  objectiveFr: objectiveFr.trim(),
  objectiveEn: objectiveEn.trim(),
});
