import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { FEC_LIMITS, FecReader } from '../fec/fec.rules.js';
import { Charges } from './charges.rules.js';
import type { ExpenseImport } from './expense-import.entity.js';
import { MOST_CHARGES, PORTION, type StagedLine } from './staged.rules.js';
import { Staging } from './staging.js';

/** What is read before others have their turn. */
const MOUTHFUL = 64 * 1024;

/** Reads an accounting file while it comes, a mouthful at a time, and lets its charges wait. */
@Injectable()
export class FecIntake {
  constructor(private readonly staging: Staging) {}

  /** Refuses with `expense-import.cancelled`, `expense-file.too-many-charges`. */
  async take(found: ExpenseImport, bytes: AsyncIterable<Buffer>): Promise<number> {
    const reader = new FecReader(found.name, FEC_LIMITS);
    const charges = new Charges();
    const hash = createHash('sha256');
    const waiting: StagedLine[] = [];
    let part = 0;
    let lines = 0;
    const flush = async (least: number) => {
      if (charges.count > MOST_CHARGES) throw new Refusal('expense-file.too-many-charges', { most: MOST_CHARGES });
      while (waiting.length >= least && waiting.length > 0) {
        part += 1;
        await this.staging.keep(found, part, waiting.splice(0, PORTION), lines);
      }
    };
    for await (const chunk of bytes) {
      hash.update(chunk);
      for (const mouthful of mouthfuls(chunk)) {
        const read = reader.push(mouthful);
        lines += read.length;
        waiting.push(...charges.push(read));
        await breath();
      }
      await flush(PORTION);
    }
    const { lines: last, report } = reader.end();
    waiting.push(...charges.push(last), ...charges.end());
    lines = report.lines;
    await flush(1);
    const { name, findings, blocking, warnings } = report;
    await this.staging.finish(found, hash.digest('hex'), {
      ...{ identifier: name?.identifier ?? null, closedOn: name?.closedOn ?? null, lines, charges: charges.count },
      ...{ period: charges.period ?? null, findings, blocking, warnings, accounts: charges.accounts },
    });
    return lines;
  }
}

function* mouthfuls(chunk: Buffer): Generator<Buffer> {
  for (let from = 0; from < chunk.length; from += MOUTHFUL) yield chunk.subarray(from, from + MOUTHFUL);
}
