import { Injectable } from '@nestjs/common';
import { Document } from '../documents/document.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { Requirement } from './requirement.entity.js';
import type {
  AddRequirementInput,
  ChangeRequirementInput,
  JudgeRequirementInput,
  RemoveRequirementInput,
} from './requirement.inputs.js';
import { agreeOnVerdict, stillHolds } from './requirement.rules.js';

const IN_SIGHT = 'WHERE project_id = $1 AND id = $2';
const SAME_CODE = 'WHERE project_id = $1 AND code = $2 AND id <> $3';
const PENDING = { verdict: 'PENDING', decidedOn: null, decidedById: null, findings: '', documentId: null } as const;

/** What the functions must do, and what was found when that was verified. */
@Injectable()
export class Requirements {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `elementary-function.unknown` and `requirement.code-taken`. */
  async add({ elementaryFunctionId: functionId, ...said }: AddRequirementInput): Promise<Requirement> {
    const fn = await this.rows.load(ElementaryFunction, functionId);
    this.access.demand(functionPolicy.specify, fn);
    const { projectId } = fn;
    const asked = tidy(said);
    await this.agreeOnCode(projectId, said.id, asked.code);

    const place = { id: said.id, projectId, functionId, addedAt: this.clock.now(), version: 1 };
    const added = await this.rows.insert(Requirement, { ...place, ...asked, ...PENDING });
    await this.journal.record('requirement.added', added, { code: added.code, function: fn.code });
    return added;
  }

  /** Refuses with `requirement.code-taken` and `version.stale`. */
  async change({ id, version, ...said }: ChangeRequirementInput): Promise<Requirement> {
    const before = await this.rows.load(Requirement, id);
    this.access.demand(functionPolicy.specify, await this.functionOf(before));
    const asked = tidy(said);
    await this.agreeOnCode(before.projectId, id, asked.code);

    const changes = stillHolds(before, asked) ? asked : { ...asked, ...PENDING };
    const changed = await this.rows.update(Requirement, { id, version }, changes);
    const { code, verdict } = changed;
    await this.journal.record('requirement.changed', changed, { code, verdict });
    return changed;
  }

  /** Refuses with `requirement.not-yet`, `document.unknown` and `version.stale`. */
  async judge({ id, version, documentId = null, ...said }: JudgeRequirementInput): Promise<Requirement> {
    const before = await this.rows.load(Requirement, id);
    this.access.demand(functionPolicy.verify, await this.functionOf(before));
    const { verdict, decidedOn } = said;
    agreeOnVerdict(decidedOn, this.clock.today());
    if (documentId !== null) {
      const [proof] = await plainRows(this.unit.work, Document, IN_SIGHT, [before.projectId, documentId]);
      if (!proof) throw new Refusal('document.unknown', { id: documentId });
    }

    const found = { verdict, decidedOn, findings: said.findings.trim(), documentId };
    const decidedById = this.unit.actor.personId;
    const judged = await this.rows.update(Requirement, { id, version }, { ...found, decidedById });
    const facts = { code: judged.code, from: before.verdict, to: verdict, decidedOn, findings: found.findings };
    await this.journal.record('requirement.judged', judged, facts);
    return judged;
  }

  /** What was verified stays: refuses with `requirement.decided`, and with `version.stale`. */
  async remove({ id, version }: RemoveRequirementInput): Promise<ElementaryFunction> {
    const requirement = await this.rows.load(Requirement, id);
    const fn = await this.functionOf(requirement);
    this.access.demand(functionPolicy.specify, fn);
    const { code, verdict } = requirement;
    if (verdict !== 'PENDING') throw new Refusal('requirement.decided', { code });

    await this.rows.remove(Requirement, { id, version });
    await this.journal.record('requirement.removed', requirement, { code });
    return fn;
  }

  private functionOf({ functionId }: Requirement): Promise<ElementaryFunction> {
    return this.rows.load(ElementaryFunction, functionId);
  }

  private async agreeOnCode(projectId: string, id: string, code: string): Promise<void> {
    const [other] = await plainRows(this.unit.work, Requirement, SAME_CODE, [projectId, code, id]);
    if (other) throw new Refusal('requirement.code-taken', { code });
  }
}

type Said = Pick<Requirement, 'code' | 'wordsFr' | 'wordsEn' | 'measure' | 'target' | 'method'>;

const tidy = ({ code, wordsFr, wordsEn, measure, target, method }: Said): Said => ({
  code: code.trim(),
  wordsFr: wordsFr.trim(),
  wordsEn: wordsEn.trim(),
  measure: measure.trim(),
  target: target.trim(),
  method,
});
