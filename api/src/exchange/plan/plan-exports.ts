import { Injectable } from '@nestjs/common';
import { budgetPolicy } from '../../budget/budget.policy.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import type { SheetSize } from '../../platform/paper/paper.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { mspdiOf } from '../mspdi/mspdi-writer.rules.js';
import { ganttSheet } from '../print/gantt-sheet.js';
import { onePageSheet } from '../print/one-page-sheet.js';
import { OutgoingTraces } from '../traces/outgoing-traces.js';
import { tracesWorkbook } from '../traces/traces-workbook.js';
import { XLSX } from '../workbook-cells.js';
import { csvOf } from './csv-writer.js';
import type { OutgoingPlan } from './outgoing-plan.rules.js';
import { OutgoingPlans } from './outgoing-plans.js';
import type { OpenPlanExportInput } from './plan-exchange.inputs.js';
import { PlanExport, type PlanFormat } from './plan-export.entity.js';
import { xlsxOf } from './xlsx-writer.js';

export const EXCHANGE = { chore: 'exchange' } as const;
const SECONDS = 60;
const TRACES = { fr: 'traçabilité', en: 'traceability' } as const;

/** What leaves, as it was read; written once the database is free again. */
interface Leaving {
  readonly acronym: string;
  readonly kind?: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: () => Promise<Buffer> | Buffer;
}

/** A plan as a file. */
export interface PlanFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type Language = 'fr' | 'en';
type Write = (plan: OutgoingPlan, language: Language) => Promise<Buffer> | Buffer;

interface Writer {
  readonly extension: string;
  readonly mediaType: string;
  /** What its name says beside the project and the day. */
  readonly kind?: Readonly<Record<Language, string>>;
  readonly write: Write;
}

const onPaper = (kind: Readonly<Record<Language, string>>, write: Write): Writer => {
  return { extension: 'pdf', mediaType: 'application/pdf', kind, write };
};
const onePage = (size: SheetSize): Writer =>
  onPaper({ fr: `plan ${size}`, en: `plan ${size}` }, (plan, language) => onePageSheet(plan, language, size));
const gantt = (size: SheetSize): Writer =>
  onPaper({ fr: `planning ${size}`, en: `Gantt ${size}` }, (plan, language) => ganttSheet(plan, language, size));

const writers: Readonly<Record<Exclude<PlanFormat, 'TRACES'>, Writer>> = {
  MSPDI: {
    extension: 'xml',
    mediaType: 'application/xml; charset=utf-8',
    write: (plan) => Buffer.from(mspdiOf(plan)),
  },
  XLSX: { extension: 'xlsx', mediaType: XLSX, write: xlsxOf },
  CSV: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: (plan, language) => Buffer.from(csvOf(plan, language)),
  },
  ONE_PAGE_A3: onePage('A3'),
  ONE_PAGE_A4: onePage('A4'),
  GANTT_A3: gantt('A3'),
  GANTT_A4: gantt('A4'),
};

/** How a plan leaves: by a link that serves once, whose right is asked again. */
@Injectable()
export class PlanExports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly plans: OutgoingPlans,
    private readonly traces: OutgoingTraces,
  ) {}

  async open({ id, projectId, format, language }: OpenPlanExportInput): Promise<PlanExport> {
    this.demand(projectId, format);
    const expiresAt = new Date(this.clock.instant().getTime() + SECONDS * 1_000);
    const { personId } = this.unit.actor;
    const values = { id, projectId, personId, format, language, expiresAt, usedAt: null };
    const opened = await this.rows.insert(PlanExport, values);
    await this.journal.record('plan.export-opened', opened, { format });
    return opened;
  }

  /** Refuses with `ticket.unknown` and `ticket.spent`. */
  async hand(id: string): Promise<PlanFile> {
    const found = await this.unit.alone('read', EXCHANGE, () => this.unit.manager.findOneBy(PlanExport, { id }));
    if (!found) throw new Refusal('ticket.unknown');
    const { acronym, kind, extension, mediaType, write } = await this.unit.alone(
      'write',
      { personId: found.personId },
      () => this.spend(id),
    );
    const said = [acronym, kind, this.clock.today()].filter(Boolean).join(' ');
    const name = `${said}.${extension}`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name, mediaType, bytes: await write() };
  }

  /** Read while the link is held. */
  private async spend(id: string): Promise<Leaving> {
    const query = this.unit.manager.createQueryBuilder(PlanExport, 'e').where({ id }).setLock('pessimistic_write');
    const held = await query.getOne();
    if (!held) throw new Refusal('ticket.unknown');
    if (held.usedAt || held.expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
    const { projectId, format, language } = held;
    this.demand(projectId, format);
    await this.unit.manager.update(PlanExport, { id }, { usedAt: this.clock.instant() });
    if (format === 'TRACES') {
      const { acronym, rows } = await this.traces.of(projectId);
      const write = () => tracesWorkbook(rows, language);
      return { acronym, kind: TRACES[language], extension: 'xlsx', mediaType: XLSX, write };
    }
    const plan = await this.plans.of(projectId, language);
    const { kind, write, ...file } = writers[format];
    return { acronym: plan.acronym, kind: kind?.[language], ...file, write: () => write(plan, language) };
  }

  /** Whoever reads the plan has it as a file; what its parts are worth, only those who see every line. */
  private demand(projectId: string, format: PlanFormat): void {
    this.access.demand(planPolicy.read, { projectId });
    if (format === 'TRACES') this.access.demand(budgetPolicy['read-every'], { projectId, partnerId: null });
  }
}
