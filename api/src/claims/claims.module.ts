import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ExpenditureModule } from '../expenditure/expenditure.module.js';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { AdvanceResolver } from './advances/advance.resolver.js';
import { AdvanceRequests } from './advances/advance-requests.js';
import { AdvanceRooms } from './advances/advance-rooms.js';
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
import { Assembling } from './consolidation/assembling.js';
import { ClaimFigures } from './consolidation/claim-figures.js';
import { ConsolidationResolver } from './consolidation/consolidation.resolver.js';
import { Consolidations } from './consolidation/consolidations.js';
import { TakingOut } from './consolidation/taking-out.js';
import { DeclarationsOwed } from './declarations-owed.js';
import { DeclaredLines } from './declared-lines.js';
import { Contents } from './partner-claims/contents.js';
import { Gathering } from './partner-claims/gathering.js';
import { LeadReview } from './partner-claims/lead-review.js';
import { PartnerClaimLetters } from './partner-claims/partner-claim.letters.js';
import { PartnerClaimResolver, PartnerClaimVerbs } from './partner-claims/partner-claim.resolver.js';
import { PartnerClaimLineResolver } from './partner-claims/partner-claim-line.resolver.js';
import { PartnerClaims } from './partner-claims/partner-claims.js';
import { Preflights } from './partner-claims/preflight.js';
import { Returns } from './partner-claims/returns.js';
import { Rounds } from './partner-claims/rounds.js';
import { SignedPapers } from './partner-claims/signed-papers.js';
import { Signing } from './partner-claims/signing.js';
import { SignedLineDocuments } from './signed-line-documents.js';
import { Dossiers } from './statements/dossiers.js';
import { StatementExports } from './statements/statement-exports.js';
import { StatementExportsReaper } from './statements/statement-exports.reaper.js';
import { StatementExportResolver } from './statements/statement-exports.resolver.js';
import { StatementFilesRoutes } from './statements/statement-files.routes.js';

@Module({
  imports: [DocumentsModule, BudgetModule, ExpenditureModule, WorkplanModule],
  providers: [
    AdvanceRooms,
    AdvanceRequests,
    AdvanceResolver,
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
    SignedLineDocuments,
    SignedPapers,
    DeclaredLines,
    PartnerClaims,
    PartnerClaimResolver,
    PartnerClaimLineResolver,
    PartnerClaimVerbs,
    PartnerClaimLetters,
    Contents,
    Gathering,
    LeadReview,
    Preflights,
    Returns,
    Rounds,
    Signing,
    Assembling,
    TakingOut,
    ClaimFigures,
    Consolidations,
    ConsolidationResolver,
    Dossiers,
    StatementExports,
    StatementExportResolver,
    StatementFilesRoutes,
    StatementExportsReaper,
    DeclarationsOwed,
  ],
  exports: [AdvanceRooms, PartnerClaims, Rounds],
})
export class ClaimsModule {}
