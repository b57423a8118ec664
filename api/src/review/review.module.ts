import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ExpenditureModule } from '../expenditure/expenditure.module.js';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { AdvanceDecisionResolver } from './advances/advance-decision.resolver.js';
import { Granting } from './advances/granting.js';
import { CertificateDocuments } from './certificate/certificate-documents.js';
import { Certifying } from './certificate/certifying.js';
import { Concluding } from './certificate/concluding.js';
import { CertificateResolver, ConclusionResolver } from './certificate/conclusion.resolver.js';
import { Conclusions } from './certificate/conclusions.js';
import { SignedFacts } from './certificate/signed-facts.js';
import { ControlLetters } from './control.letters.js';
import { ControlAtHand } from './control-at-hand.js';
import { Answering } from './findings/answering.js';
import { FindingLetters } from './findings/finding.letters.js';
import { Findings } from './findings/findings.js';
import { FindingsResolver, LineAnswerResolver } from './findings/findings.resolver.js';
import { FindingsOwed } from './findings/findings-owed.js';
import { LineAnswerDocuments } from './findings/line-answer-documents.js';
import { Notification } from './findings/notification.js';
import { BulkDeciding } from './lines/bulk.js';
import { ControlDesk } from './lines/control-desk.js';
import { ControlledLines } from './lines/controlled-lines.js';
import { Deciding } from './lines/deciding.js';
import { LineFacts } from './lines/line-facts.js';
import { LinePapers } from './lines/line-papers.js';
import { ControlledLinesResolver } from './lines/lines.resolver.js';
import { LinesAtHand } from './lines-at-hand.js';
import { AskedFigures } from './questions/asked-figures.js';
import { ControlQuestions } from './questions/questions.js';
import { ControlAnswerResolver, ControlQuestionResolver } from './questions/questions.resolver.js';
import { QuestionsOwed } from './questions/questions-owed.js';
import { Admission } from './queue/admission.js';
import { AdmissionResolver } from './queue/admission.resolver.js';
import { ClaimControlResolver } from './queue/claim-control.resolver.js';
import { ControlQueue } from './queue/queue.js';
import { QueueResolver } from './queue/queue.resolver.js';
import { Drawing } from './sample/drawing.js';
import { SampleResolver } from './sample/sample.resolver.js';
import { Samples } from './sample/samples.js';

@Module({
  imports: [DocumentsModule, BudgetModule, WorkplanModule, ExpenditureModule, ClaimsModule],
  providers: [
    ControlLetters,
    Admission,
    Granting,
    AdvanceDecisionResolver,
    AdmissionResolver,
    ControlQueue,
    QueueResolver,
    ControlDesk,
    ControlledLines,
    LineFacts,
    Deciding,
    BulkDeciding,
    ControlledLinesResolver,
    ClaimControlResolver,
    ControlQuestions,
    AskedFigures,
    QuestionsOwed,
    ControlQuestionResolver,
    ControlAnswerResolver,
    ControlAtHand,
    LinesAtHand,
    LinePapers,
    Samples,
    Drawing,
    SampleResolver,
    Findings,
    FindingsOwed,
    FindingLetters,
    FindingsResolver,
    LineAnswerResolver,
    LineAnswerDocuments,
    Answering,
    Notification,
    Conclusions,
    Concluding,
    SignedFacts,
    Certifying,
    CertificateDocuments,
    ConclusionResolver,
    CertificateResolver,
  ],
  exports: [AskedFigures, QuestionsOwed],
})
export class ReviewModule {}
