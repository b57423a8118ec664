import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EffortModule } from '../effort/effort.module.js';
import { GoodsResolver } from './goods/goods.resolver.js';
import { AccountRules } from './imports/account-rules.js';
import { Drafts } from './imports/drafts.js';
import { ExpenseImports } from './imports/expense-imports.js';
import { FecIntake } from './imports/fec-intake.js';
import { ImportFilesRoutes } from './imports/import-files.routes.js';
import { ImportsReaper } from './imports/imports.reaper.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { Proposals } from './imports/proposals.js';
import { Staging } from './imports/staging.js';
import { TableIntake } from './imports/table-intake.js';
import { TakingAside } from './imports/taking-aside.js';
import { TakingImports } from './imports/taking-imports.js';
import { Templates } from './imports/templates.js';
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
import { LedgerSubjects } from './papers/ledger.subjects.js';
import { PapersResolver } from './papers/papers.resolver.js';
import { PapersService } from './papers/papers.service.js';
import { PayableSalaries } from './salaries/payable-salaries.js';
import { SalariesResolver } from './salaries/salaries.resolver.js';
import { Salaries } from './salaries/salaries.service.js';
import { SalaryEvidence } from './salaries/salary-evidence.js';

@Module({
  imports: [DocumentsModule, BudgetModule, EffortModule],
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
    ImportsResolver,
    ExpenseImports,
    FecIntake,
    TableIntake,
    Staging,
    Drafts,
    Proposals,
    TakingImports,
    TakingAside,
    AccountRules,
    Templates,
    ImportFilesRoutes,
    ImportsReaper,
    PapersResolver,
    PapersService,
    LedgerSubjects,
    PayableSalaries,
    GoodsResolver,
    Salaries,
    SalaryEvidence,
    SalariesResolver,
  ],
  exports: [Examiner, LedgerChanges, LedgerTermsReader, InvoiceMarks],
})
export class ExpenditureModule {}
