import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ClaimResolver } from './claim.resolver.js';
import { ClaimService } from './claim.service.js';
import { ClaimSubmission } from './claim.submission.js';
import { ClaimLineResolver } from './claim-line.resolver.js';
import { ClaimLineService } from './claim-line.service.js';
import { ClaimLineDocuments } from './claim-line-documents.js';
import { ClaimLinesService } from './claim-lines.service.js';
import { ClaimPeriodsResolver } from './claim-periods.resolver.js';
import { ClaimTotals } from './claim-totals.js';
import { DeclaredLines } from './declared-lines.js';

@Module({
  imports: [DocumentsModule, BudgetModule],
  providers: [
    ClaimResolver,
    ClaimService,
    ClaimSubmission,
    ClaimLineResolver,
    ClaimLineService,
    ClaimLinesService,
    ClaimPeriodsResolver,
    ClaimTotals,
    ClaimLineDocuments,
    DeclaredLines,
  ],
})
export class ClaimsModule {}
