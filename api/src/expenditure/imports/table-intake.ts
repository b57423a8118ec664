import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { keepsBooks } from '../../platform/access/actor.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Examiner } from '../ledger/examiner.js';
import { gravest } from '../ledger/ledger.findings.js';
import { LedgerTermsReader } from '../ledger/ledger-terms.js';
import { Drafts, isDecided } from './drafts.js';
import type { ExpenseImport } from './expense-import.entity.js';
import { PORTION, type StagedLine } from './staged.rules.js';
import { Staging } from './staging.js';
import { isBlank, lineIn, placesIn, TableKeys, type TableTerms } from './table.rules.js';
import { type Column, columns, folded } from './table-columns.rules.js';
import { readTable } from './table-reader.js';
import { Tally } from './tally.rules.js';

/** Reads a table beside the requests, lets its lines wait, and checks them portion by portion. */
@Injectable()
export class TableIntake {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly staging: Staging,
    private readonly reader: LedgerTermsReader,
    private readonly drafts: Drafts,
    private readonly examiner: Examiner,
  ) {}

  /** Refuses with what `readTable` and `placesIn` refuse, `expense-import.cancelled`, `ledger.no-programme`. */
  async take(found: ExpenseImport, bytes: AsyncIterable<Buffer>): Promise<number> {
    const content = await wholeOf(bytes);
    const rows = await readTable(content, found.name);
    const { titled, places } = placesIn(rows[0] ?? []);
    const terms = await this.unit.alone('read', found, () => this.termsOf(found));
    const keys = new TableKeys();
    const lines: StagedLine[] = [];
    for (const [i, cells] of rows.entries()) {
      if ((titled && i === 0) || isBlank(cells)) continue;
      lines.push(lineIn(cells, i + 1, places, terms, keys));
      if (lines.length % PORTION === 0) await breath();
    }
    if (lines.length === 0) throw new Refusal('expense-file.no-rows');
    const tally = new Tally();
    const letters = columns.map((_, i) => [...places].find(([, at]) => at === i)?.[0] as Column);
    for (let part = 1; (part - 1) * PORTION < lines.length; part += 1) {
      const portion = lines.slice((part - 1) * PORTION, part * PORTION);
      await this.staging.keep(found, part, portion, Math.min(part * PORTION, lines.length));
      await this.unit.alone('read', found, () => this.check(found, portion, letters, tally));
      await this.staging.checked(found, tally.lines);
    }
    await this.staging.finish(found, createHash('sha256').update(content).digest('hex'), tally.told);
    return lines.length;
  }

  private async termsOf({ projectId, partnerId }: ExpenseImport): Promise<TableTerms> {
    const works = await plainRows(this.unit.work, WorkPackage, 'WHERE project_id = $1', [projectId]);
    return {
      works: new Map(works.map(({ id, code }) => [folded(code), id])),
      books: keepsBooks(this.unit.actor, projectId, partnerId),
    };
  }

  private async check(
    { projectId, partnerId }: ExpenseImport,
    portion: readonly StagedLine[],
    letters: readonly Column[],
    tally: Tally,
  ): Promise<void> {
    const { terms } = await this.reader.of(projectId, partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    const already = await this.drafts.already(partnerId, portion);
    const fresh = portion.filter(({ key }) => !already.has(key));
    const drafted = await this.drafts.of(fresh.filter(isDecided), terms, letters);
    const sound = drafted.flatMap(({ line }) => (line ? [line] : []));
    const examined = await this.examiner.examine(sound, terms);
    tally.add({
      lines: portion.length,
      already: already.size,
      mistakes: [...fresh.flatMap(({ mistakes }) => mistakes), ...drafted.flatMap(({ mistakes }) => mistakes)],
      sound: sound.map(({ id, category, eligible }) => {
        return { category, eligible, gravest: gravest(examined.get(id)?.findings ?? []) };
      }),
    });
  }
}

async function wholeOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
