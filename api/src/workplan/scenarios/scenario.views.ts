import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import type { LineDifference } from '../planning/comparing.rules.js';
import { type BothPlans, PlanReader, type PlanRows } from '../planning/plan-rows.js';
import { withMoves } from '../planning/rescheduling.rules.js';
import { Scenario, type ScenarioMove } from './scenario.entity.js';
import { ScenarioMoves } from './scenario.moves.js';
import { type Held, heldIn, type Obstacle } from './scenario.rules.js';
import { differencesOf, endDaysOf, rememberedDifference } from './scenario-view.rules.js';

interface View {
  readonly moves: readonly ScenarioMove[];
  /** Of an open one: what today's plan holds of it. */
  readonly today: { readonly plan: PlanRows; readonly held: Held<ScenarioMove> } | null;
}

/** What a scenario says: worked out against today's plan while it is open, remembered once it is not. */
@Injectable()
export class ScenarioViews {
  constructor(
    private readonly loaders: Loaders,
    private readonly reader: PlanReader,
    private readonly moves: ScenarioMoves,
    private readonly clock: Clock,
  ) {}

  async itemIds({ id }: Scenario): Promise<string[]> {
    return (await this.of(id)).moves.map(({ itemId }) => itemId);
  }

  async moved({ id }: Scenario): Promise<number> {
    return (await this.of(id)).moves.length;
  }

  async obstacles({ id }: Scenario): Promise<readonly Obstacle[]> {
    return (await this.of(id)).today?.held.obstacles ?? [];
  }

  async endDays({ id, endDaysKept }: Scenario): Promise<number | null> {
    const { today } = await this.of(id);
    return today ? endDaysOf(today.plan, today.held.moves, this.clock.today()) : endDaysKept;
  }

  async differences({ id }: Scenario): Promise<LineDifference[]> {
    const { moves, today } = await this.of(id);
    return today ? differencesOf(today.plan, today.held.moves, this.clock.today()) : moves.map(rememberedDifference);
  }

  /** Of an open one; once it is closed, today's plan is no longer what it was weighed against. */
  async plans({ id }: Scenario): Promise<BothPlans | null> {
    const { today } = await this.of(id);
    return today && { planned: today.plan, proposed: withMoves(today.plan, today.held.moves) };
  }

  private of(id: string): Promise<View> {
    return this.loaders.of('scenario views', (ids) => this.read(ids)).load(id);
  }

  /** However many are asked for, their moves are read once, and each plan once. */
  private async read(ids: readonly string[]): Promise<View[]> {
    const scenarios = await this.loaders.several(Scenario, new Set(ids));
    const moves = await this.moves.of(ids);
    const open = [...scenarios.values()].filter(({ state }) => state === 'OPEN');
    const plans = new Map<string, PlanRows>();
    for (const projectId of new Set(open.map((one) => one.projectId)))
      plans.set(projectId, await this.reader.read(projectId));
    return ids.map((id) => {
      const scenario = scenarios.get(id);
      const own = moves.filter(({ scenarioId }) => scenarioId === id);
      const plan = scenario?.state === 'OPEN' ? plans.get(scenario.projectId) : undefined;
      return { moves: own, today: plan ? { plan, held: heldIn(plan, own) } : null };
    });
  }
}
