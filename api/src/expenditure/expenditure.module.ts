import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { AccountingRates } from './ledger/accounting-rates.js';
import { Drafting } from './ledger/drafting.js';
import { EvidenceService } from './ledger/evidence.service.js';
import { Examiner } from './ledger/examiner.js';
import { ExpenseResolver } from './ledger/expense.resolver.js';
import { ExpenseSubjects } from './ledger/expense.subjects.js';
import { ExpenseLists } from './ledger/expense-lists.js';
import { InvoiceMarks } from './ledger/invoice-marks.js';
import { LedgerChanges } from './ledger/ledger.changes.js';
import { WholeLedger } from './ledger/ledger.findings.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { LedgerService } from './ledger/ledger.service.js';
import { LedgerTermsReader } from './ledger/ledger-terms.js';

@Module({
  imports: [DocumentsModule, BudgetModule],
  providers: [
    LedgerResolver,
    ExpenseResolver,
    LedgerService,
    LedgerChanges,
    LedgerTermsReader,
    ExpenseLists,
    WholeLedger,
    Examiner,
    Drafting,
    InvoiceMarks,
    EvidenceService,
    ExpenseSubjects,
    AccountingRates,
  ],
  exports: [Examiner, LedgerChanges, LedgerTermsReader, InvoiceMarks],
})
export class ExpenditureModule {}
