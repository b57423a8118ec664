import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PlanRows } from '../planning/plan-rows.js';
import type { NewDays } from '../planning/rescheduling.rules.js';
import { type Scenario, ScenarioMove } from './scenario.entity.js';

/** The moves that a scenario is made of. */
@Injectable()
export class ScenarioMoves {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  of(scenarioIds: readonly string[]): Promise<ScenarioMove[]> {
    const tail = 'WHERE scenario_id = ANY ($1) ORDER BY starts_on, ends_on, code, id';
    return plainRows(this.unit.work, ScenarioMove, tail, [scenarioIds]);
  }

  /** From now on it is made of these; a row that the plan no longer has is kept as it was last known. */
  async keep({ id, projectId }: Scenario, plan: PlanRows, moves: readonly NewDays[]): Promise<void> {
    const known = new Map((await this.of([id])).map((move) => [move.itemId, move]));
    await this.unit.manager.delete(ScenarioMove, { scenarioId: id });
    const works = new Map(
      plan.works.map((work) => [work.id, { kind: 'WORK' as const, ...stands(work), ...named(work) }]),
    );
    const milestones = new Map(
      plan.milestones.map((one) => {
        const day = one.forecastOn;
        return [one.id, { kind: 'MILESTONE' as const, ...stands({ startsOn: day, endsOn: day }), ...named(one) }];
      }),
    );
    const kept = moves.flatMap(({ itemId, startsOn, endsOn }): ScenarioMove[] => {
      const row = works.get(itemId) ?? milestones.get(itemId) ?? known.get(itemId);
      return row ? [{ ...row, id: uuidv7(), projectId, scenarioId: id, itemId, startsOn, endsOn }] : [];
    });
    if (kept.length > 0) await this.rows.insertAll(ScenarioMove, kept);
  }
}

const stands = ({ startsOn, endsOn }: Pick<NewDays, 'startsOn' | 'endsOn'>) => ({
  fromStartsOn: startsOn,
  fromEndsOn: endsOn,
});

const named = ({ code, titleFr, titleEn }: Pick<ScenarioMove, 'code' | 'titleFr' | 'titleEn'>) => ({
  code,
  titleFr,
  titleEn,
});
