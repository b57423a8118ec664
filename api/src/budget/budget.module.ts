import { Module } from '@nestjs/common';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { AgreementDecisions } from './agreement/agreement.decisions.js';
import { AgreementEditing } from './agreement/agreement.editing.js';
import { AgreementLetters } from './agreement/agreement.letters.js';
import { AgreementReader } from './agreement/agreement.reader.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { AgreementService } from './agreement/agreement.service.js';
import { AgreementViews } from './agreement/agreement.views.js';
import { AgreementDeskResolver } from './agreement/agreement-desk.resolver.js';
import { BudgetComparisonResolver } from './baselines/budget-comparison.resolver.js';
import { FrozenBudgets } from './baselines/frozen-budgets.js';
import { BudgetResolver } from './budget.resolver.js';
import { BudgetService } from './budget.service.js';
import { Declarations } from './declarations.js';
import { NamedGroups } from './named-groups.js';
import { Programmes } from './programme/programmes.js';
import { TransfersResolver } from './transfers/transfers.resolver.js';
import { TransfersService } from './transfers/transfers.service.js';

@Module({
  imports: [WorkplanModule],
  providers: [
    BudgetComparisonResolver,
    FrozenBudgets,
    BudgetResolver,
    BudgetService,
    Declarations,
    NamedGroups,
    Programmes,
    AgreementReader,
    AgreementService,
    AgreementEditing,
    AgreementDecisions,
    AgreementLetters,
    AgreementViews,
    AgreementResolver,
    AgreementDeskResolver,
    TransfersService,
    TransfersResolver,
  ],
  exports: [Declarations, NamedGroups, Programmes, AgreementReader],
})
export class BudgetModule {}
