import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { measured } from '../../documents/measured.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { readMspdi } from '../mspdi/mspdi-reader.js';
import { guessedColumns } from './columns.rules.js';
import { readCsv } from './csv-reader.js';
import type { FilePlan } from './file-plan.rules.js';
import type { OpenPlanImportInput, PlanColumnsInput } from './plan-exchange.inputs.js';
import { EXCHANGE } from './plan-exports.js';
import { PlanImport } from './plan-import.entity.js';
import type { PlanColumns } from './plan-import.types.js';
import { readXlsx } from './xlsx-reader.js';

/** Time to send the file, look at what it would do, and decide. */
const HOUR_MS = 3_600_000;

type Reader = (bytes: Buffer) => Promise<FilePlan>;

/** Readers by the end of a name; what the bytes are is for the reader to find out. */
const readers: Readonly<Record<string, Reader>> = {
  xml: readMspdi,
  xlsx: readXlsx,
  csv: readCsv,
  tsv: readCsv,
  txt: readCsv,
};

const readerFor = (name: string): Reader => {
  const extension = /\.([a-z]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (!reader) throw new Refusal('plan-file.kind-not-read', { extension });
  return reader;
};

/** How a plan comes in: announced, sent once, read at once; what it would do is `PlanPreviews`, doing it `ApplyingPlans`. */
@Injectable()
export class PlanImports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `plan-file.kind-not-read`. */
  async open({ id, projectId, name, size }: OpenPlanImportInput): Promise<PlanImport> {
    this.access.demand(planPolicy.import, { projectId });
    readerFor(name);
    const expiresAt = new Date(this.clock.instant().getTime() + HOUR_MS);
    const { personId } = this.unit.actor;
    const nothing = { sha256: null, told: null, readAt: null, appliedAt: null };
    const values = { id, projectId, personId, name, size, expiresAt, version: 1, ...nothing };
    const opened = await this.rows.insert(PlanImport, values);
    await this.journal.record('plan.import-opened', opened, { name });
    return opened;
  }

  /** What the columns of a block of cells seem to be, before anything is sent. */
  columns({ projectId, first }: PlanColumnsInput): PlanColumns {
    this.access.demand(planPolicy.import, { projectId });
    const { titled, columns } = guessedColumns(first);
    return { titled, columns: [...columns] };
  }

  async find(id: string): Promise<PlanImport> {
    const found = await this.rows.load(PlanImport, id);
    this.access.demand(planPolicy.import, found);
    return found;
  }

  /** Refuses with `ticket.unknown`, `ticket.spent`, `document.wrong-size` and whatever the reader refuses; believes nothing then. */
  async receive(id: string, bytes: Readable): Promise<{ readonly rows: number }> {
    const found = await this.unit.alone('read', EXCHANGE, () => this.unit.manager.findOneBy(PlanImport, { id }));
    if (!found) throw new Refusal('ticket.unknown');
    const { name, size, personId } = found;
    this.demandInTime(found);
    const content = await wholeOf(measured(bytes, size));
    if (content.length !== size) throw new Refusal('document.wrong-size', { expected: size, actual: content.length });
    const told = await readerFor(name)(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.unit.alone('write', { personId }, () => this.keep(id, told, sha256));
    return { rows: told.items.length };
  }

  demandInTime({ expiresAt, appliedAt }: PlanImport): void {
    if (appliedAt || expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
  }

  private async keep(id: string, told: FilePlan, sha256: string): Promise<void> {
    const held = await this.find(id);
    this.demandInTime(held);
    await this.rows.update(PlanImport, held, { told, sha256, readAt: this.clock.instant() });
  }
}

async function wholeOf(bytes: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
