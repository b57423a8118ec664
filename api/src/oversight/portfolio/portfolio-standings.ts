import { Injectable } from '@nestjs/common';
import { ProgrammeRow } from '../../budget/programme/programme.entity.js';
import { Programmes } from '../../budget/programme/programmes.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import type { Told } from '../../platform/database/reading.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { lastDue, type Pace } from '../../workplan/reminders/periods.calendar.js';
import { usualRhythm } from '../../workplan/reminders/rhythm.entity.js';
import { levelOf } from '../../workplan/risks/risk-matrix.rules.js';
import type { PortfolioStanding } from './portfolio.types.js';

/** Each way in which the projects in sight ask for updates, as far as it changes who is late. */
const BEATS = 'SELECT json_build_array(b.pace, b.due_day, b.ends) AS told FROM portfolio_beats($1::date, $2::uuid[]) b';
const STANDING = `portfolio_standing($1::date, $2::uuid[], $3::text[], $4::int[], $5::date[], $6::date[], $7::date[])`;
const COLUMNS = `s.late_claims, s.late_updates, s.open_controls, s.open_since, s.to_pay, s.corrections, s.to_come_back::text,
  s.open_risks, s.worst`;

/** What portfolio_standing is asked with. */
export type StandingAsked = readonly [Day, readonly string[] | null, ...ReadonlyArray<readonly unknown[]>];

/** What waits on the projects that one oversees: counted when asked, in as many statements for two thousand as for two. */
@Injectable()
export class PortfolioStandings {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  /** Asked once for all projects of a page. */
  of(projectId: string): Promise<PortfolioStanding> {
    return this.loaders
      .of('Portfolio.standing', async (ids) => {
        const asked = await this.asked(ids);
        const sql = `SELECT json_build_array(s.project_id, ${COLUMNS}) AS told FROM ${STANDING} s`;
        const told = await this.unit.work.reading.ask(sql, asked);
        const found = new Map(told.map(([project, ...rest]) => [String(project), rest]));
        return ids.map((id) => standingOf(found.get(id) ?? []));
      })
      .load(projectId);
  }

  /** The values of `portfolio_standing`: of these projects, or of all; updates are counted where they are wanted. */
  async asked(ids: readonly string[] | null, updates = true): Promise<StandingAsked> {
    const today = this.clock.today();
    const told = updates ? await this.unit.work.reading.ask(BEATS, [today, ids]) : [];
    const beats = told.flatMap(([every, dueDay, ends]) => {
      const chosen = every ? { every: every as Pace, dueDay: Number(dueDay) } : usualRhythm('', today);
      const due = lastDue(chosen, ends as Day, today);
      return due ? [{ every, dueDay, ends, ...due }] : [];
    });
    const column = (key: 'every' | 'dueDay' | 'ends' | 'last' | 'before') => beats.map((beat) => beat[key]);
    return [today, ids, column('every'), column('dueDay'), column('ends'), column('last'), column('before')];
  }

  /** Every call with its rules. */
  async calls() {
    const rows = await plainRows(this.unit.work, ProgrammeRow, 'ORDER BY id', []);
    return new Map(rows.map((row) => [row.id, this.programmes.read(row)]));
  }
}

/** Rows `s` beside rows `r`; its `?1` to `?7` are what is asked. */
export const WITH_STANDING = `LEFT JOIN ${STANDING.replaceAll('$', '?')} s ON s.project_id = r.project_id`;
export const STANDING_COLUMNS = COLUMNS;

export function standingOf(told: Told): PortfolioStanding {
  const [lateClaims, lateUpdates, openControls, since, toPay, corrections, toComeBack, openRisks, worst] = told;
  const score = Number(worst ?? 0);
  return {
    ...{ lateClaims: Number(lateClaims ?? 0), lateUpdates: Number(lateUpdates ?? 0) },
    ...{ openControls: Number(openControls ?? 0), openSince: since ? new Date(String(since)) : null },
    ...{ toPay: Number(toPay ?? 0), corrections: Number(corrections ?? 0) },
    toComeBack: Money.ofCents(String(toComeBack ?? 0)),
    openRisks: Number(openRisks ?? 0),
    worstRisk: score === 0 ? null : levelOf({ probability: score, impact: 1 }),
  };
}
