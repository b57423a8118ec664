import { Injectable } from '@nestjs/common';
import type { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import type { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import { scheduleOf } from '../schedule/schedule.rules.js';
import type { Schedule } from '../schedule/scheduled.rules.js';
import { askedOn } from './asked.rules.js';
import type { Baseline, BaselineItem } from './baseline.entity.js';
import type { Plan, PlanItem } from './plan.types.js';
import { type Item, itemsOf } from './plan-items.rules.js';
import { type ComparedRows, PlanReader } from './plan-rows.js';
import { planOf } from './planned.rules.js';
import { planPolicy } from './planning.policy.js';

interface Drawn {
  readonly today: Day;
  readonly items: PlanItem[];
  readonly plannedEndOn: Day;
}

/** The plan of a project as it is shown: its rows with their floats, and the baseline behind them. */
@Injectable()
export class PlanService {
  private readonly drawings = new WeakMap<ComparedRows, Drawn>();

  constructor(
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** Compared with that baseline, or with the newest. Refuses with `project.unknown`, `baseline.unknown`. */
  async of(projectId: string, baselineId: string | undefined): Promise<Plan> {
    this.access.demand(planPolicy.read, { projectId });
    const rows = await this.reader.compared(projectId, baselineId);
    const baseline = chosen(rows, baselineId);
    const { items, plannedEndOn } = this.drawn(rows, baseline);
    return {
      projectId,
      startsOn: rows.startsOn,
      endsOn: rows.endsOn,
      plannedEndOn,
      items,
      dependencies: [...rows.dependencies],
      baselines: [...rows.baselines],
      baseline,
      viewerCan: this.access.permitted(planPolicy, { projectId }),
    };
  }

  /** Worked out once a day for the same rows. */
  private drawn(rows: ComparedRows, baseline: Baseline | null): Drawn {
    const today = this.clock.today();
    const known = this.drawings.get(rows);
    if (known?.today === today) return known;
    const drawing = { today, ...draw(rows, baseline, today) };
    this.drawings.set(rows, drawing);
    return drawing;
  }
}

function draw(rows: ComparedRows, baseline: Baseline | null, today: Day): Omit<Drawn, 'today'> {
  const schedule = scheduleOf(planOf(rows));
  const partners = new Map(rows.partners.map((partner) => [partner.id, partner]));
  const frozen = new Map(rows.frozen.map((item) => [item.itemId, item]));
  const items = itemsOf(rows, today).map((item) =>
    Object.assign(item, scheduled(item, schedule, rows.calendars), before(item, baseline, frozen.get(item.id)), {
      partner: partners.get(item.partnerId) as Partner,
    }),
  );
  return { items, plannedEndOn: schedule.endsOn };
}

function chosen({ baselines }: ComparedRows, id: string | undefined): Baseline | null {
  const found = id ? baselines.find((baseline) => baseline.id === id) : baselines[0];
  if (id && !found) throw new Refusal('baseline.unknown', { id });
  return found ?? null;
}

type Scheduled = Pick<PlanItem, 'totalFloat' | 'freeFloat' | 'critical' | 'drivenBy' | 'askedOn'>;

function scheduled(item: Item, { tasks }: Schedule, calendars: PlanCalendars): Scheduled {
  const task = tasks.get(item.id);
  return {
    totalFloat: task?.totalFloat ?? null,
    freeFloat: task?.freeFloat ?? null,
    critical: task?.critical ?? false,
    drivenBy: task?.drivers.map(({ linkId }) => linkId) ?? [],
    askedOn: askedOn(item, task, calendars),
  };
}

type Before = Pick<PlanItem, 'baselineStartsOn' | 'baselineEndsOn'>;

/** Without a baseline, what the agreement itself dates is compared with the agreement. */
function before({ agreedOn }: Item, baseline: Baseline | null, frozen: BaselineItem | undefined): Before {
  if (!baseline) return { baselineStartsOn: agreedOn, baselineEndsOn: agreedOn };
  return { baselineStartsOn: frozen?.startsOn ?? null, baselineEndsOn: frozen?.endsOn ?? null };
}
