import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { impactOf } from '../planning/impact.rules.js';
import { PlanReader, type PlanRows } from '../planning/plan-rows.js';
import type { PlanMoveInput } from '../planning/planning.inputs.js';
import { withMoves } from '../planning/rescheduling.rules.js';
import { Scenario } from './scenario.entity.js';
import type { DropFromScenarioInput, MoveInScenarioInput, OpenScenarioInput } from './scenario.inputs.js';
import { ScenarioMoves } from './scenario.moves.js';
import { scenarioPolicy } from './scenario.policy.js';
import { heldIn, movesAfter } from './scenario.rules.js';

/** Tries things beside the plan, under a name; the plan itself does not move. */
@Injectable()
export class ScenarioService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: PlanReader,
    private readonly moves: ScenarioMoves,
  ) {}

  async find(id: string): Promise<Scenario> {
    const scenario = await this.rows.load(Scenario, id);
    this.access.demand(scenarioPolicy.read, scenario);
    return scenario;
  }

  /** Newest first. */
  list(projectId: string, page: PageArgs): Promise<Page<Scenario>> {
    this.access.demand(scenarioPolicy.read, { projectId });
    return pageOf(this.unit.work, Scenario, {
      scope: new Scope('s').where('s.project_id = ?1', projectId),
      keys: [
        ['s.opened_at', (s) => s.openedAt.toISOString()],
        ['s.id', (s) => s.id],
      ],
      page,
      direction: 'DESC',
    });
  }

  /** Refuses with what `impactOf` refuses of the move it begins with, and `scenario.moves-nothing`. */
  async open({ id, projectId, name, move }: OpenScenarioInput): Promise<Scenario> {
    this.access.demand(scenarioPolicy.open, { projectId });
    const scenario = await this.rows.insert(Scenario, {
      ...{ id, projectId, name: name.trim(), state: 'OPEN', reason: '', version: 1 },
      ...{ authorId: this.unit.actor.personId, openedAt: this.clock.now() },
      ...{ closedById: null, closedAt: null, endDaysKept: null },
    });
    await this.journal.record('scenario.opened', scenario, { name: scenario.name });
    if (move) await this.add(scenario, await this.reader.read(projectId), move);
    return scenario;
  }

  /** The row, from where the plan has it, and all that it pushes there. Refuses with `scenario.closed`, `.moves-nothing`, `version.stale`, and what `impactOf` refuses. */
  async move({ id, version, move }: MoveInScenarioInput): Promise<Scenario> {
    const scenario = await this.change(id, version);
    await this.add(scenario, await this.reader.read(scenario.projectId), move);
    return scenario;
  }

  /** Leaves a row where the plan has it. Refuses with `scenario.closed`, `.move-unknown`, `version.stale`. */
  async drop({ id, version, itemId }: DropFromScenarioInput): Promise<Scenario> {
    const scenario = await this.change(id, version);
    const moves = await this.moves.of([id]);
    const dropped = moves.find((move) => move.itemId === itemId);
    if (!dropped) throw new Refusal('scenario.move-unknown', { id: itemId });
    const plan = await this.reader.read(scenario.projectId);
    await this.moves.keep(
      scenario,
      plan,
      moves.filter((move) => move !== dropped),
    );
    await this.journal.record('scenario.dropped', scenario, { name: scenario.name, code: dropped.code });
    return scenario;
  }

  private async change(id: string, version: number): Promise<Scenario> {
    const before = await this.rows.load(Scenario, id);
    this.access.demand(scenarioPolicy.move, before);
    if (before.state !== 'OPEN') throw new Refusal('scenario.closed', { name: before.name });
    return this.rows.update(Scenario, { id, version }, {});
  }

  private async add(scenario: Scenario, plan: PlanRows, wanted: PlanMoveInput): Promise<void> {
    const earlier = await this.moves.of([scenario.id]);
    const { itemId } = wanted;
    const others = earlier.filter((move) => move.itemId !== itemId);
    const { shifts } = impactOf(withMoves(plan, heldIn(plan, others).moves), wanted);
    const { code } = [...plan.works, ...plan.milestones].find(({ id }) => id === itemId) ?? { code: '' };
    if (shifts.length === 0 && others.length === earlier.length)
      throw new Refusal('scenario.moves-nothing', { code, name: scenario.name });
    await this.moves.keep(scenario, plan, movesAfter(plan, others, shifts));
    await this.journal.record('scenario.moved', scenario, { name: scenario.name, code, rows: shifts.length });
  }
}
