import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExpenseImport, ImportPortion, type ToldFec, type ToldTable } from './expense-import.entity.js';
import type { StagedLine } from './staged.rules.js';

/** Where lines wait between the file and the ledger, portion by portion; each step is its own transaction, and hears of a cancellation. */
@Injectable()
export class Staging {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `expense-import.cancelled`. */
  async keep({ id, projectId, personId }: ExpenseImport, part: number, lines: readonly StagedLine[], read: number) {
    await this.unit.alone('write', { personId }, async () => {
      await this.progress(id, { readLines: read });
      await this.rows.insert(ImportPortion, { id: uuidv7(), projectId, importId: id, part, lines });
    });
  }

  /** Refuses with `expense-import.cancelled`. */
  async checked({ id, personId }: ExpenseImport, lines: number): Promise<void> {
    await this.unit.alone('write', { personId }, () => this.progress(id, { checkedLines: lines }));
  }

  /** From here on the file can be looked at and taken. Refuses with `expense-import.cancelled`. */
  async finish({ id, personId }: ExpenseImport, sha256: string, told: ToldFec | ToldTable): Promise<void> {
    const readAt = this.clock.instant();
    await this.unit.alone('write', { personId }, () => this.progress(id, { told, sha256, readAt } as never));
  }

  /** How many portions there are. */
  async parts(importId: string): Promise<number> {
    const [[count] = [0]] = await this.unit.work.reading.ask(
      'SELECT json_build_array(count(*)) AS told FROM import_portion WHERE import_id = $1',
      [importId],
    );
    return Number(count);
  }

  async portion(importId: string, part: number): Promise<readonly StagedLine[]> {
    const [portion] = await plainRows(this.unit.work, ImportPortion, 'WHERE import_id = $1 AND part = $2', [
      importId,
      part,
    ]);
    return portion?.lines ?? [];
  }

  private async progress(id: string, said: QueryDeepPartialEntity<ExpenseImport>): Promise<void> {
    const waiting = { id, cancelledAt: IsNull(), readAt: IsNull() };
    const { affected } = await this.unit.manager.update(ExpenseImport, waiting, said);
    if (affected !== 1) throw new Refusal('expense-import.cancelled');
  }
}
