import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Document } from '../../documents/document.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Evidence } from '../evidence.entity.js';
import { Expense } from '../expense.entity.js';
import { eligibleVat } from '../vat.funding.js';
import { shareOf } from './amounts.funding.js';
import type { MarkEvidenceInput } from './ledger.inputs.js';
import { ledgerPolicy } from './ledger.policy.js';
import { LedgerTermsReader } from './ledger-terms.js';
import { signedExpense } from './standing.sql.js';

/** What the papers of a line prove, and that somebody has looked at them. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: LedgerTermsReader,
  ) {}

  /** Refuses with `expense.unknown`, `expense.signed`, `document.unknown`. */
  async mark({ expenseId, documentId, kind, checked }: MarkEvidenceInput): Promise<Expense> {
    const expense = await this.rows.load(Expense, expenseId);
    this.access.demand(ledgerPolicy.keep, expense);
    const { work, actor } = this.unit;
    const [[document], [before], signed] = await Promise.all([
      plainRows(work, Document, `WHERE id = $1 AND partner_id = $2 AND subject_type = 'expense'`, [
        documentId,
        expense.partnerId,
      ]),
      plainRows(work, Evidence, 'WHERE expense_id = $1 AND document_id = $2', [expenseId, documentId]),
      work.reading.ask(`SELECT json_build_array(id) AS told FROM expense e WHERE id = $1 AND ${signedExpense('e')}`, [
        expenseId,
      ]),
    ]);
    if (!document) throw new Refusal('document.unknown', { id: documentId });
    if (signed.length > 0) throw new Refusal('expense.signed', { number: expense.number });
    const looked = kind && checked ? { checkedAt: this.clock.now(), checkedById: actor.personId } : UNSEEN;
    if (!kind) {
      if (before) await this.rows.remove(Evidence, before);
    } else if (before) await this.rows.update(Evidence, before, { kind, ...looked });
    else {
      const { projectId } = expense;
      await this.rows.insert(Evidence, { id: uuidv7(), projectId, expenseId, documentId, kind, ...looked, version: 1 });
    }
    const certificate = 'VAT_CERTIFICATE';
    if ((before?.kind === certificate) !== (kind === certificate)) await this.count(expense, kind === certificate);
    const facts = { number: expense.number, kind: kind ?? null, checked: looked.checkedAt !== null };
    await this.journal.record('expense.evidence-marked', expense, facts, { partnerId: expense.partnerId });
    return expense;
  }

  /** R8: a certificate that VAT is not recovered makes it eligible; without it, it is not. */
  private async count(expense: Expense, certified: boolean): Promise<void> {
    const { terms } = await this.reader.of(expense.projectId, expense.partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    const { programme, vatRecovered: recovered, operationCost } = terms;
    const vat = eligibleVat(expense.vat, { recovered, certified, operationCost }, programme);
    const eligible = expense.net.plus(vat).take(shareOf(expense.share), programme.rounding);
    await this.rows.update(Expense, expense, { eligible });
  }
}

const UNSEEN = { checkedAt: null, checkedById: null } as const;
