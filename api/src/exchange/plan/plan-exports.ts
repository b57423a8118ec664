import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { mspdiOf } from '../mspdi/mspdi-writer.rules.js';
import { csvOf } from './csv-writer.js';
import type { OutgoingPlan } from './outgoing-plan.rules.js';
import { OutgoingPlans } from './outgoing-plans.js';
import type { OpenPlanExportInput } from './plan-exchange.inputs.js';
import { PlanExport, type PlanFormat } from './plan-export.entity.js';
import { xlsxOf } from './xlsx-writer.js';

export const EXCHANGE = { chore: 'exchange' } as const;
const SECONDS = 60;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A plan as a file. */
export interface PlanFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type Writer = (plan: OutgoingPlan, language: 'fr' | 'en') => Promise<Buffer> | Buffer;

const writers: Readonly<Record<PlanFormat, readonly [extension: string, mediaType: string, write: Writer]>> = {
  MSPDI: ['xml', 'application/xml; charset=utf-8', (plan) => Buffer.from(mspdiOf(plan))],
  XLSX: ['xlsx', XLSX, xlsxOf],
  CSV: ['csv', 'text/csv; charset=utf-8', (plan, language) => Buffer.from(csvOf(plan, language))],
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
  ) {}

  async open({ id, projectId, format, language }: OpenPlanExportInput): Promise<PlanExport> {
    this.access.demand(planPolicy.read, { projectId });
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
    return this.unit.alone('write', { personId: found.personId }, () => this.spend(id));
  }

  private async spend(id: string): Promise<PlanFile> {
    const query = this.unit.manager.createQueryBuilder(PlanExport, 'e').where({ id }).setLock('pessimistic_write');
    const held = await query.getOne();
    if (!held) throw new Refusal('ticket.unknown');
    if (held.usedAt || held.expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
    this.access.demand(planPolicy.read, held);
    await this.unit.manager.update(PlanExport, { id }, { usedAt: this.clock.instant() });
    const plan = await this.plans.of(held.projectId, held.language);
    const [extension, mediaType, write] = writers[held.format];
    const name = `${plan.acronym} ${plan.writtenOn}.${extension}`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name, mediaType, bytes: await write(plan, held.language) };
  }
}
