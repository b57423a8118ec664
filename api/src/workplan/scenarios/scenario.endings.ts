import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { PlanReader, type PlanRows } from '../planning/plan-rows.js';
import { Rescheduling } from '../planning/rescheduling.js';
import { Scenario } from './scenario.entity.js';
import type { AdoptScenarioInput, DiscardScenarioInput } from './scenario.inputs.js';
import { scenarioLifecycle } from './scenario.lifecycle.js';
import { ScenarioMoves } from './scenario.moves.js';
import { scenarioPolicy } from './scenario.policy.js';
import { changing, type Held, heldIn } from './scenario.rules.js';
import { endDaysOf } from './scenario-view.rules.js';

/** A scenario becomes the plan, or is put away; either way it stays to be read. */
@Injectable()
export class ScenarioEndings {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: PlanReader,
    private readonly moves: ScenarioMoves,
    private readonly rescheduling: Rescheduling,
  ) {}

  /**
   * Moves all of it, or nothing. Refuses with `scenario.illegal-move`, `.no-longer-holds`, `.changes-nothing`,
   * `version.stale`, and what moving the rows refuses; tells those whose milestone moves.
   */
  async adopt({ id, version, reason }: AdoptScenarioInput): Promise<Scenario> {
    const before = await this.rows.load(Scenario, id);
    this.access.demand(scenarioPolicy.adopt, before);
    const state = scenarioLifecycle.move(before.state, 'ADOPTED');
    const plan = await this.reader.hold(before.projectId);
    const held = heldIn(plan, await this.moves.of([id]));
    const { name, projectId } = before;
    const codes = [...new Set(held.obstacles.map(({ code }) => code))].join(', ');
    if (codes) throw new Refusal('scenario.no-longer-holds', { name, codes });
    const moves = changing(plan, held.moves);
    if (moves.length === 0) throw new Refusal('scenario.changes-nothing', { name });

    const adopted = await this.end(before, version, { state, reason: reason.trim() }, plan, { ...held, moves });
    const versions = new Map([...plan.works, ...plan.milestones].map((row) => [row.id, row.version]));
    const versioned = moves.map(({ itemId, startsOn, endsOn }) => {
      return { itemId, startsOn, endsOn, version: versions.get(itemId) as number };
    });
    await this.rescheduling.reschedule({ projectId, moves: versioned, reason: adopted.reason });
    await this.journal.record('scenario.adopted', adopted, { name, rows: moves.length });
    return adopted;
  }

  /** Refuses with `scenario.illegal-move` and `version.stale`. */
  async discard({ id, version }: DiscardScenarioInput): Promise<Scenario> {
    const before = await this.rows.load(Scenario, id);
    this.access.demand(scenarioPolicy.discard, before);
    const state = scenarioLifecycle.move(before.state, 'DISCARDED');
    const plan = await this.reader.read(before.projectId);
    const moves = await this.moves.of([id]);
    const shown = heldIn(plan, moves);
    const discarded = await this.end(before, version, { state, reason: '' }, plan, { ...shown, moves });
    await this.journal.record('scenario.discarded', discarded, { name: discarded.name });
    return discarded;
  }

  /** What it would change is kept as it is on this day. */
  private async end(
    before: Scenario,
    version: number,
    said: Pick<Scenario, 'state' | 'reason'>,
    plan: PlanRows,
    { moves }: Held<Parameters<ScenarioMoves['keep']>[2][number] & { readonly code: string }>,
  ): Promise<Scenario> {
    const { id } = before;
    const endDaysKept = endDaysOf(plan, heldIn(plan, moves).moves, this.clock.today());
    const closed = { closedAt: this.clock.now(), closedById: this.unit.actor.personId };
    const ended = await this.rows.update(Scenario, { id, version }, { ...said, ...closed, endDaysKept });
    await this.moves.keep(ended, plan, moves);
    return ended;
  }
}
