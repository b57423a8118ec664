import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import type { Work } from '../../platform/database/work.js';
import { ObligationSources } from '../../workplan/reminders/obligation-sources.js';
import type { Obligation } from '../../workplan/reminders/obligations.rules.js';

const OPEN = `SELECT json_build_array(p.id, r.partner_id, p.number, max(r.answers_due_on), count(*)) AS told
  FROM line_review r JOIN claim_line l ON l.id = r.claim_line_id JOIN claim_period p ON p.id = l.period_id
  WHERE r.project_id = $1 AND r.answers_due_on IS NOT NULL AND NOT r.answers_closed
    AND NOT EXISTS (SELECT FROM line_answer a WHERE a.review_id = r.id)
  GROUP BY p.id, r.partner_id, p.number`;

type Open = readonly [periodId: string, partnerId: string, number: number, dueOn: Day, count: number];

/** Tells the reminders who has yet to answer which findings. */
@Injectable()
export class FindingsOwed implements OnModuleInit {
  constructor(private readonly sources: ObligationSources) {}

  onModuleInit(): void {
    this.sources.areToldBy((work, projectId) => this.of(work, projectId));
  }

  private async of(work: Work, projectId: string): Promise<Obligation[]> {
    const open = (await work.reading.ask(OPEN, [projectId])) as unknown as readonly Open[];
    return open.map(([id, partnerId, number, dueOn, count]) => ({
      ...{ kind: 'FINDINGS' as const, id, partnerId, workPackageId: null, code: `P${number}`, dueOn },
      titleFr: count === 1 ? '1 constat du contrôle' : `${count} constats du contrôle`,
      titleEn: count === 1 ? '1 finding of the control' : `${count} findings of the control`,
    }));
  }
}
