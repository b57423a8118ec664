import { Injectable } from '@nestjs/common';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Work } from '../../platform/database/work.js';
import type { Askable, AskedSubject } from './asked-figures.rules.js';

/** Answers one row for each figure: project, code, figure, partner, value in cents or as it is, and whether it is money. */
const LEAD = `(SELECT p.id FROM partner p WHERE p.project_id = x.project_id AND p.lead)`;
const told = (figure: string, partner: string, value: string, money = true): string =>
  `json_build_array(x.project_id, x.code, ${figure}, ${partner}, (${value})::text, ${money}) AS told`;

/** A partner is asked about what it declared, salaries aside; the lead about the whole. */
const CLAIM = `WITH x AS (SELECT c.*, 'P' || p.number AS code FROM claim c JOIN claim_period p ON p.id = c.period_id WHERE c.id = $1)
  SELECT ${told(`'DECLARED'`, LEAD, 'x.declared')} FROM x
  UNION ALL SELECT ${told('l.category', LEAD, 'sum(l.eligible)')} FROM x JOIN claim_line l ON l.claim_id = x.id AND l.sealed
    GROUP BY x.project_id, x.code, l.category
  UNION ALL SELECT ${told('l.category', 'l.partner_id', 'sum(l.eligible)')} FROM x JOIN claim_line l ON l.claim_id = x.id AND l.sealed
    WHERE l.category <> 'STAFF' AND l.partner_id <> ${LEAD} GROUP BY x.project_id, x.code, l.category, l.partner_id`;

/** The plan of one partner. */
const BUDGET = `WITH x AS (SELECT id, project_id, short_name AS code FROM partner WHERE id = $1)
  SELECT ${told(`COALESCE(b.category, 'PLANNED')`, 'asked.id', 'sum(b.amount)')} FROM x
    JOIN budget_line b ON b.project_id = x.project_id AND b.partner_id = x.id
    CROSS JOIN LATERAL (SELECT x.id UNION SELECT ${LEAD}) asked
  GROUP BY GROUPING SETS ((x.project_id, x.code, asked.id, b.category), (x.project_id, x.code, asked.id))`;

/** The lead is asked about all of it, another partner about its own part. */
const WORK_PACKAGE = `WITH x AS (SELECT * FROM work_package WHERE id = $1)
  SELECT ${told(`'PROGRESS'`, 'asked.id', 'x.progress', false)} FROM x
    CROSS JOIN LATERAL (SELECT x.lead_partner_id AS id UNION SELECT ${LEAD}) asked
  UNION ALL SELECT ${told(`'PLANNED'`, LEAD, 'sum(b.amount)')} FROM x JOIN budget_line b ON b.work_package_id = x.id
    GROUP BY x.project_id, x.code
  UNION ALL SELECT ${told(`'PLANNED'`, 'b.partner_id', 'sum(b.amount)')} FROM x JOIN budget_line b ON b.work_package_id = x.id
    WHERE b.partner_id <> ${LEAD} GROUP BY x.project_id, x.code, b.partner_id`;

const FUNCTION = `WITH x AS (SELECT * FROM elementary_function WHERE id = $1)
  SELECT ${told('f.figure', 'asked.id', 'f.level', false)} FROM x
    CROSS JOIN LATERAL (VALUES ('TRL_NOW', x.trl_now), ('TRL_TARGET', x.trl_target)) f (figure, level)
    CROSS JOIN LATERAL (SELECT x.partner_id AS id UNION SELECT ${LEAD}) asked`;

const FIGURES: Partial<Record<AskedSubject, string>> = { CLAIM, BUDGET, WORK_PACKAGE, FUNCTION };

/** Reads the figures that may be asked about, as they are in sight; later modules tell those of theirs. */
@Injectable()
export class AskedFigures {
  private readonly figures = new Map<AskedSubject, string>(Object.entries(FIGURES) as Array<[AskedSubject, string]>);

  /** The statement answers rows like those here: project, code, figure, partner, value, whether it is money. */
  areToldBy(subject: AskedSubject, sql: string): void {
    this.figures.set(subject, sql);
  }

  /** Refuses with `control-question.nothing-there`. */
  async of({ reading }: Work, subject: AskedSubject, id: string): Promise<Askable> {
    const sql = this.figures.get(subject);
    const rows = sql ? await reading.ask(sql, [id]) : [];
    const [first] = rows;
    if (!first) throw new Refusal('control-question.nothing-there');
    return {
      ...{ projectId: String(first[0]), code: String(first[1]) },
      figures: rows.map(([, , figure, partnerId, value, money]) => ({
        ...{ figure: String(figure), partnerId: String(partnerId) },
        value: money ? Money.ofCents(String(value)).toString() : String(value),
      })),
    };
  }
}
