import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { PlanReader, type PlanRows } from '../planning/plan-rows.js';
import { workingCalendarPolicy } from './calendar.policy.js';
import type { AddClosureInput, ChangeClosureInput, RemoveClosureInput } from './calendars.inputs.js';
import { Closure } from './closure.entity.js';
import { agreeOnClosure } from './closure.rules.js';

/** The days on which a partner, or all of them, are closed. What was drawn stays where it is. */
@Injectable()
export class Closures {
  constructor(
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with what `agreeOnClosure` refuses, and `partner.unknown`. */
  async add({ partnerId = null, ...said }: AddClosureInput): Promise<Closure> {
    const { projectId } = said;
    this.access.demand(workingCalendarPolicy.keep, { projectId, partnerId });
    return this.keep(await this.reader.hold(projectId), { partnerId, ...said });
  }

  /** Into a plan that is held already. Refuses as `add` does. */
  async keep(plan: PlanRows, said: Omit<Closure, 'version'>): Promise<Closure> {
    agreeOnOwner(plan, said.partnerId);
    agreeOnClosure(plan, plan.closures, said);
    const closure = await this.rows.insert(Closure, { ...said, ...named(said), version: 1 });
    await this.journal.record('closure.added', closure, factsOf(plan, closure));
    return closure;
  }

  /** Refuses with what `agreeOnClosure` refuses, `closure.unknown` and `version.stale`. */
  async change({ id, version, ...said }: ChangeClosureInput): Promise<Closure> {
    const { projectId, partnerId } = await this.rows.load(Closure, id);
    this.access.demand(workingCalendarPolicy.keep, { projectId, partnerId });
    const plan = await this.reader.hold(projectId);
    agreeOnClosure(plan, plan.closures, { id, partnerId, ...said });
    const changed = await this.rows.update(Closure, { id, version }, { ...said, ...named(said) });
    await this.journal.record('closure.changed', changed, factsOf(plan, changed));
    return changed;
  }

  /** Refuses with `closure.unknown` and `version.stale`; answers the project that it was of. */
  async remove({ id, version }: RemoveClosureInput): Promise<Project> {
    const closure = await this.rows.load(Closure, id);
    this.access.demand(workingCalendarPolicy.keep, closure);
    const plan = await this.reader.hold(closure.projectId);
    await this.rows.remove(Closure, { id, version });
    await this.journal.record('closure.removed', closure, factsOf(plan, closure));
    return plan.project;
  }
}

/** Refuses with `partner.unknown`. */
export function agreeOnOwner({ partners }: { readonly partners: readonly Partner[] }, partnerId: string | null): void {
  if (partnerId !== null && !partners.some(({ id }) => id === partnerId))
    throw new Refusal('partner.unknown', { id: partnerId });
}

const named = ({ nameFr, nameEn }: Pick<Closure, 'nameFr' | 'nameEn'>) => ({
  nameFr: nameFr.trim(),
  nameEn: nameEn.trim(),
});

const factsOf = ({ partners }: PlanRows, { partnerId, nameFr, startsOn, endsOn }: Closure) => ({
  partner: partners.find(({ id }) => id === partnerId)?.shortName ?? null,
  ...{ name: nameFr, startsOn, endsOn },
});
