import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import type { Work } from '../../platform/database/work.js';
import { ObligationSources } from '../../workplan/reminders/obligation-sources.js';
import type { Obligation } from '../../workplan/reminders/obligations.rules.js';

const OPEN = `SELECT json_build_array(q.id, q.partner_id, q.code, q.due_on, q.text) AS told FROM control_question q
  WHERE q.project_id = $1 AND q.settled_at IS NULL
    AND NOT EXISTS (SELECT FROM control_answer a WHERE a.question_id = q.id)`;

type Open = readonly [id: string, partnerId: string, code: string, dueOn: Day, text: string];

/** Tells the reminders, and the month of each, which questions of the authority wait for an answer. */
@Injectable()
export class QuestionsOwed implements OnModuleInit {
  constructor(private readonly sources: ObligationSources) {}

  onModuleInit(): void {
    this.sources.areToldBy((work, projectId) => this.of(work, projectId));
  }

  async of(work: Work, projectId: string): Promise<Obligation[]> {
    const open = (await work.reading.ask(OPEN, [projectId])) as unknown as readonly Open[];
    return open.map(([id, partnerId, code, dueOn, text]) => ({
      ...{ kind: 'CONTROL_QUESTION' as const, id, partnerId, workPackageId: null, code, dueOn },
      ...{ titleFr: text, titleEn: text },
    }));
  }
}
