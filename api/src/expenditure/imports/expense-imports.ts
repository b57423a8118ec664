import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { measured } from '../../documents/measured.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { ExpenseImport, type ImportFormat } from './expense-import.entity.js';
import { FecIntake } from './fec-intake.js';
import type { CancelExpenseImportInput, OpenExpenseImportInput } from './imports.inputs.js';
import { importPolicy } from './imports.policy.js';
import { TableIntake } from './table-intake.js';

export const IMPORTS = { chore: 'imports' } as const;

/** Time to send the file, look at what it says, and decide. */
const TWO_HOURS_MS = 7_200_000;
const MEGABYTE = 1_000_000;
const MOST_BYTES: Readonly<Record<ImportFormat, number>> = { FEC: 100 * MEGABYTE, TABLE: 25 * MEGABYTE };

/** What a file is, by its name; what its bytes are is for its reader to find out. */
function formatOf(name: string): ImportFormat {
  if (/\.(xlsx|csv|tsv)$/i.test(name)) return 'TABLE';
  if (/\.txt$/i.test(name) || /^\d{9,10}FEC\d{8}[^.]*$/i.test(name)) return 'FEC';
  throw new Refusal('expense-file.kind-not-read', { extension: /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? '' });
}

/** How expenditure comes in: announced, sent once, read while it comes; taking it is `TakingImports`. */
@Injectable()
export class ExpenseImports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly fec: FecIntake,
    private readonly table: TableIntake,
  ) {}

  /** Refuses with `expense-file.kind-not-read`, `expense-file.too-large`. */
  async open({ id, projectId, partnerId, name, size, language }: OpenExpenseImportInput): Promise<ExpenseImport> {
    const format = formatOf(name);
    this.access.demand(importPolicy.open, { projectId, partnerId, format });
    const most = MOST_BYTES[format];
    if (size < 1 || size > most) throw new Refusal('expense-file.too-large', { megabytes: most / MEGABYTE });
    const expiresAt = new Date(this.clock.instant().getTime() + TWO_HOURS_MS);
    const { personId } = this.unit.actor;
    const values = { id, projectId, partnerId, personId, format, language, name, size, expiresAt, version: 1 };
    const nothing = { sha256: null, told: null, readAt: null, appliedAt: null, added: null, cancelledAt: null };
    const untaken = { takingAt: null, takenLines: 0, stoppedAt: null, refused: null };
    const opened = await this.rows.insert(ExpenseImport, {
      ...values,
      ...nothing,
      ...untaken,
      readLines: 0,
      checkedLines: 0,
    });
    await this.journal.record('expense-import.opened', opened, {}, { partnerId });
    return opened;
  }

  /** Refuses with `expense-import.unknown`. */
  async find(id: string): Promise<ExpenseImport> {
    const found = await this.rows.load(ExpenseImport, id);
    this.access.demand(importPolicy.decide, found);
    return found;
  }

  /** What is being read stops at its next portion. Refuses with `ticket.spent`. */
  async cancel({ id }: CancelExpenseImportInput): Promise<ExpenseImport> {
    const found = await this.find(id);
    if (found.appliedAt) throw new Refusal('ticket.spent');
    if (found.cancelledAt) return found;
    const cancelled = await this.rows.update(ExpenseImport, found, { cancelledAt: this.clock.instant() });
    await this.journal.record('expense-import.cancelled', cancelled, {}, { partnerId: found.partnerId });
    return cancelled;
  }

  /** By the address alone. Refuses with `ticket.unknown`, `ticket.spent`. */
  async held(id: string): Promise<ExpenseImport> {
    const found = await this.unit.alone('read', IMPORTS, () => this.unit.manager.findOneBy(ExpenseImport, { id }));
    if (!found) throw new Refusal('ticket.unknown');
    this.demandInTime(found);
    return this.unit.alone('read', found, () => this.find(id));
  }

  /** Refuses with `ticket.unknown`, `ticket.spent`, `document.wrong-size` and whatever the readers refuse; nothing can be taken then. */
  async receive(id: string, bytes: Readable): Promise<{ readonly lines: number }> {
    const found = await this.held(id);
    if (found.readAt || found.readLines > 0) throw new Refusal('ticket.spent');
    const intake = found.format === 'FEC' ? this.fec : this.table;
    return { lines: await intake.take(found, whole(measured(bytes, found.size), found.size)) };
  }

  demandInTime({ expiresAt, appliedAt, cancelledAt }: ExpenseImport): void {
    if (appliedAt || cancelledAt || expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
  }
}

/** All of the bytes that were announced, or `document.wrong-size` in the place of their end. */
async function* whole(bytes: Readable, expected: number): AsyncGenerator<Buffer> {
  let actual = 0;
  for await (const chunk of bytes) {
    actual += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  if (actual !== expected) throw new Refusal('document.wrong-size', { expected, actual });
}
