import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { CheckpointResolver } from './checkpoints/checkpoint.resolver.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { SigningKey } from './checkpoints/signing-key.js';
import { ClaimProofs } from './exports/claim-proofs.js';
import { ProofExports } from './exports/proof-exports.js';
import { ProofExportsReaper } from './exports/proof-exports.reaper.js';
import { ProofExportResolver } from './exports/proof-exports.resolver.js';
import { ProofFilesRoutes } from './exports/proof-files.routes.js';
import { ProvenanceResolver } from './provenance/provenance.resolver.js';
import { Provenance } from './provenance/provenance.service.js';
import { JournalResolver } from './trail/journal.resolver.js';
import { JournalLinesService } from './trail/journal-lines.service.js';

/** What happened, and what proves it. */
@Module({
  imports: [DocumentsModule, BudgetModule, ClaimsModule],
  providers: [
    JournalResolver,
    JournalLinesService,
    ProofExports,
    ClaimProofs,
    ProofExportResolver,
    ProofFilesRoutes,
    ProofExportsReaper,
    SigningKey,
    Checkpoints,
    CheckpointResolver,
    Provenance,
    ProvenanceResolver,
  ],
})
export class ProofModule {}
