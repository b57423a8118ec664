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
import { Dossiers } from './statements/dossiers.js';
import { StatementExports } from './statements/statement-exports.js';
import { StatementExportsReaper } from './statements/statement-exports.reaper.js';
import { StatementExportResolver } from './statements/statement-exports.resolver.js';
import { StatementFilesRoutes } from './statements/statement-files.routes.js';

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
    Dossiers,
    StatementExports,
    StatementExportResolver,
    StatementFilesRoutes,
    StatementExportsReaper,
  ],
})
export class ClaimsModule {}
