import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { ClaimResolver } from './claim.resolver.js';
import { ClaimService } from './claim.service.js';
import { ClaimSubmission } from './claim.submission.js';
import { ClaimLineResolver } from './claim-line.resolver.js';
import { ClaimLineService } from './claim-line.service.js';
import { ClaimLineDocuments } from './claim-line-documents.js';
import { ClaimLinesService } from './claim-lines.service.js';
import { ClaimPeriodService } from './claim-period.service.js';
import { ClaimPeriodResolver, ClaimPeriodsResolver } from './claim-periods.resolver.js';
import { ClaimTotals } from './claim-totals.js';
import { DeclarationsOwed } from './declarations-owed.js';
import { DeclaredLines } from './declared-lines.js';

@Module({
  imports: [DocumentsModule, BudgetModule, WorkplanModule],
  providers: [
    ClaimResolver,
    ClaimService,
    ClaimSubmission,
    ClaimLineResolver,
    ClaimLineService,
    ClaimLinesService,
    ClaimPeriodsResolver,
    ClaimPeriodResolver,
    ClaimPeriodService,
    ClaimTotals,
    ClaimLineDocuments,
    DeclaredLines,
    DeclarationsOwed,
  ],
})
export class ClaimsModule {}
