import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { LedgerTermsReader } from '../ledger/ledger-terms.js';
import { ExpenseImport } from './expense-import.entity.js';
import { ExpenseImports } from './expense-imports.js';
import type { StopExpenseImportInput, TakeExpenseImportInput } from './imports.inputs.js';
import { importPolicy } from './imports.policy.js';
import { demandSound, TakingImports } from './taking-imports.js';
import { beingTaken } from './underway.rules.js';

const LAST_READ = `WHERE project_id = $1 AND partner_id = $2 AND person_id = $3 AND read_at IS NOT NULL
  AND expires_at > $4 ORDER BY read_at DESC LIMIT 1`;

/** An import is asked for, goes into the ledger beside the requests, and tells how far it is until it is there or refused. */
@Injectable()
export class TakingAside {
  private readonly log = new Logger(TakingAside.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: LedgerTermsReader,
    private readonly imports: ExpenseImports,
    private readonly taking: TakingImports,
  ) {}

  /**
   * Refuses at once with `ticket.spent`, `version.stale`, `expense-import.not-read`, `.has-mistakes`, `.being-taken`,
   * `ledger.no-programme`; what is found while it goes in is told by the import.
   */
  async ask({ id, version, ...choices }: TakeExpenseImportInput): Promise<ExpenseImport> {
    const found = await this.imports.find(id);
    const { projectId, partnerId, personId } = found;
    this.access.demand(importPolicy.decide, found);
    this.access.demand(ledgerPolicy.keep, { projectId, partnerId, category: null });
    this.imports.demandInTime(found);
    demandSound(found);
    if (beingTaken(found, this.clock.instant())) throw new Refusal('expense-import.being-taken');
    if (!(await this.reader.of(projectId, partnerId)).terms) throw new Refusal('ledger.no-programme');
    const anew = { takingAt: this.clock.instant(), takenLines: 0, stoppedAt: null, refused: null };
    const asked = await this.rows.update(ExpenseImport, { id, version }, anew);
    await this.journal.record('expense-import.asked', asked, {}, { partnerId });
    this.unit.work.afterCommit.push(() => void this.take(id, personId, choices));
    return asked;
  }

  /** What is going in stops at its next portion, and nothing of it stays; it can be taken later. Refuses with `ticket.spent`. */
  async stop({ id }: StopExpenseImportInput): Promise<ExpenseImport> {
    const found = await this.imports.find(id);
    this.access.demand(importPolicy.decide, found);
    if (found.appliedAt) throw new Refusal('ticket.spent');
    const stopped = await this.rows.update(ExpenseImport, found, { stoppedAt: this.clock.instant() });
    await this.journal.record('expense-import.stopped', stopped, {}, { partnerId: found.partnerId });
    return stopped;
  }

  /** What the person has sent to that ledger last and not decided on, or is on its way into it. */
  async waiting(projectId: string, partnerId: string): Promise<ExpenseImport | null> {
    this.access.narrowed(importPolicy.decide);
    const { work, actor } = this.unit;
    const values = [projectId, partnerId, actor.personId, this.clock.instant()];
    const [found] = await plainRows(work, ExpenseImport, LAST_READ, values);
    return found && !found.appliedAt && !found.cancelledAt ? found : null;
  }

  isBeingTaken(one: ExpenseImport): boolean {
    return beingTaken(one, this.clock.instant());
  }

  private async take(
    id: string,
    personId: string,
    choices: Omit<TakeExpenseImportInput, 'id' | 'version'>,
  ): Promise<void> {
    try {
      const tell = (lines: number) => this.unit.alone('write', { personId }, () => this.progress(id, lines));
      await this.unit.alone('write', { personId }, () => this.taking.take(id, choices, tell));
    } catch (error) {
      await this.giveUp(id, personId, error).catch((worse) => this.log.warn(worse));
    }
  }

  /** Refuses with `expense-import.stopped`. */
  private async progress(id: string, takenLines: number): Promise<void> {
    const going = { id, stoppedAt: IsNull() };
    const takingAt = this.clock.instant();
    const { affected } = await this.unit.manager.update(ExpenseImport, going, { takenLines, takingAt });
    if (affected !== 1) throw new Refusal('expense-import.stopped');
  }

  private async giveUp(id: string, personId: string, error: unknown): Promise<void> {
    if (!(error instanceof Refusal)) this.log.error(error);
    const { code, facts } = error instanceof Refusal ? error : { code: 'internal', facts: {} };
    await this.unit.alone('write', { personId }, async () => {
      const { stoppedAt } = await this.imports.find(id);
      const refused = stoppedAt ? null : { code, facts };
      await this.unit.manager.update(ExpenseImport, { id }, { takingAt: null, takenLines: 0, refused });
    });
  }
}
