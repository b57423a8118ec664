import { AgreementResolver } from './budget/agreement/agreement.resolver.js';
import { AgreementDeskResolver } from './budget/agreement/agreement-desk.resolver.js';
import { BudgetComparisonResolver } from './budget/baselines/budget-comparison.resolver.js';
import { BudgetResolver } from './budget/budget.resolver.js';
import { TransfersResolver } from './budget/transfers/transfers.resolver.js';
import { AdvanceResolver } from './claims/advances/advance.resolver.js';
import { ClaimResolver } from './claims/claim.resolver.js';
import { ClaimLineResolver } from './claims/claim-line.resolver.js';
import { ClaimPeriodResolver, ClaimPeriodsResolver } from './claims/claim-periods.resolver.js';
import { ConsolidationResolver } from './claims/consolidation/consolidation.resolver.js';
import { PartnerClaimResolver, PartnerClaimVerbs } from './claims/partner-claims/partner-claim.resolver.js';
import { PartnerClaimLineResolver } from './claims/partner-claims/partner-claim-line.resolver.js';
import { StatementExportResolver } from './claims/statements/statement-exports.resolver.js';
import { ChangesResolver } from './consortium/changes.resolver.js';
import { DocumentVersionResolver } from './consortium/document-version.resolver.js';
import { MembershipResolver } from './consortium/membership.resolver.js';
import { ProjectResolver } from './consortium/project.resolver.js';
import { ViewerResolver } from './consortium/viewer.resolver.js';
import { DemonstratorResolver } from './demonstrators/demonstrator.resolver.js';
import { ElementaryFunctionResolver } from './demonstrators/elementary-function.resolver.js';
import { FunctionInterfaceResolver } from './demonstrators/function-interface.resolver.js';
import { ReadinessChangeResolver } from './demonstrators/readiness-change.resolver.js';
import { RequirementResolver } from './demonstrators/requirement.resolver.js';
import { StudyResolver, WorkPackageStudiesResolver } from './demonstrators/study.resolver.js';
import { TreeResolver } from './demonstrators/tree.resolver.js';
import { DocumentResolver } from './documents/document.resolver.js';
import { TicketResolver } from './documents/ticket.resolver.js';
import { EmployeeResolver } from './effort/people/employee.resolver.js';
import { EmploymentTermResolver } from './effort/people/employment-term.resolver.js';
import { MonthCostResolver, PersonMonthResolver, TimesheetResolver } from './effort/timesheets/timesheet.resolver.js';
import { PlanExportResolver, PlanImportResolver } from './exchange/plan/plan-exchange.resolver.js';
import { GoodsResolver } from './expenditure/goods/goods.resolver.js';
import { ImportsResolver } from './expenditure/imports/imports.resolver.js';
import { ExpenseResolver } from './expenditure/ledger/expense.resolver.js';
import { LedgerResolver } from './expenditure/ledger/ledger.resolver.js';
import { PapersResolver } from './expenditure/papers/papers.resolver.js';
import { SalariesResolver } from './expenditure/salaries/salaries.resolver.js';
import { CalendarResolver } from './oversight/calendar/calendar.resolver.js';
import { CockpitResolver } from './oversight/cockpit.resolver.js';
import { ForecastResolver } from './oversight/forecasts/forecast.resolver.js';
import { LandmarkResolver } from './oversight/landmark.resolver.js';
import { MonthResolver } from './oversight/month.resolver.js';
import {
  LateItemResolver,
  PortfolioPersonResolver,
  PortfolioResolver,
} from './oversight/portfolio/portfolio.resolver.js';
import { ReportingResolver } from './oversight/reporting/reporting.resolver.js';
import { SpendingResolver } from './oversight/spending/spending.resolver.js';
import { TraceabilityResolver } from './oversight/traceability/traceability.resolver.js';
import { CorrectionsResolver } from './payments/corrections.resolver.js';
import { DueForecastResolver } from './payments/due-forecast.resolver.js';
import { PaymentBooksResolver, PaymentSharesResolver, PaymentsResolver } from './payments/payments.resolver.js';
import { MoneyScalar } from './platform/graphql/scalars.js';
import { CheckpointResolver } from './proof/checkpoints/checkpoint.resolver.js';
import { ProofExportResolver } from './proof/exports/proof-exports.resolver.js';
import { ProvenanceResolver } from './proof/provenance/provenance.resolver.js';
import { JournalResolver } from './proof/trail/journal.resolver.js';
import { AdvanceDecisionResolver } from './review/advances/advance-decision.resolver.js';
import { CertificateResolver, ConclusionResolver } from './review/certificate/conclusion.resolver.js';
import { FindingsResolver, LineAnswerResolver } from './review/findings/findings.resolver.js';
import { ControlledLinesResolver } from './review/lines/lines.resolver.js';
import { ControlAnswerResolver, ControlQuestionResolver } from './review/questions/questions.resolver.js';
import { AdmissionResolver } from './review/queue/admission.resolver.js';
import { ClaimControlResolver } from './review/queue/claim-control.resolver.js';
import { QueueResolver } from './review/queue/queue.resolver.js';
import { SampleResolver } from './review/sample/sample.resolver.js';
import { WorkingCalendarsResolver } from './workplan/calendars/working-calendars.resolver.js';
import { ChangeRequestResolver } from './workplan/change-request.resolver.js';
import { DeliverableResolver } from './workplan/deliverable.resolver.js';
import { DrawingResolver } from './workplan/drawing/drawing.resolver.js';
import { DeliverableDuesResolver } from './workplan/dues/deliverable-dues.resolver.js';
import { DueEventResolver } from './workplan/dues/due-event.resolver.js';
import { MilestoneDuesResolver } from './workplan/dues/milestone-dues.resolver.js';
import { CommentResolutionResolver, ReviewCommentResolver } from './workplan/dues/review-comment.resolver.js';
import { ForecastChangeResolver } from './workplan/forecast-change.resolver.js';
import { MilestoneResolver } from './workplan/milestone.resolver.js';
import { ParticipationResolver } from './workplan/participation.resolver.js';
import { PlanResolver } from './workplan/planning/plan.resolver.js';
import { ProjectMilestonesResolver } from './workplan/project-milestones.resolver.js';
import { RemindersResolver } from './workplan/reminders/reminders.resolver.js';
import { RiskResolver } from './workplan/risks/risk.resolver.js';
import { RiskReviewResolver } from './workplan/risks/risk-review.resolver.js';
import { MilestoneRisksResolver, WorkPackageRisksResolver } from './workplan/risks/threatened.resolvers.js';
import { ScenarioResolver } from './workplan/scenarios/scenario.resolver.js';
import { StatusUpdateResolver } from './workplan/status-update.resolver.js';
import {
  AcknowledgementResolver,
  StatusUpdatesResolver,
  UpdateAnswerResolver,
  UpdateQuestionResolver,
} from './workplan/updates/status-updates.resolver.js';
import { WorkPackageResolver } from './workplan/work-package.resolver.js';

/** Every resolver, for printing the contract without a database. */
export const resolvers = [
  ProjectResolver,
  MembershipResolver,
  ViewerResolver,
  ChangesResolver,
  DocumentVersionResolver,
  DocumentResolver,
  TicketResolver,
  WorkPackageResolver,
  StatusUpdateResolver,
  StatusUpdatesResolver,
  AcknowledgementResolver,
  UpdateQuestionResolver,
  UpdateAnswerResolver,
  RemindersResolver,
  PlanResolver,
  WorkingCalendarsResolver,
  ParticipationResolver,
  DrawingResolver,
  MilestoneResolver,
  ForecastChangeResolver,
  ChangeRequestResolver,
  ProjectMilestonesResolver,
  DeliverableResolver,
  DeliverableDuesResolver,
  MilestoneDuesResolver,
  DueEventResolver,
  ReviewCommentResolver,
  CommentResolutionResolver,
  RiskResolver,
  RiskReviewResolver,
  WorkPackageRisksResolver,
  MilestoneRisksResolver,
  ScenarioResolver,
  DemonstratorResolver,
  ElementaryFunctionResolver,
  ReadinessChangeResolver,
  RequirementResolver,
  StudyResolver,
  WorkPackageStudiesResolver,
  FunctionInterfaceResolver,
  TreeResolver,
  BudgetResolver,
  BudgetComparisonResolver,
  AgreementResolver,
  AgreementDeskResolver,
  TransfersResolver,
  PartnerClaimResolver,
  PartnerClaimLineResolver,
  PartnerClaimVerbs,
  LedgerResolver,
  ImportsResolver,
  PapersResolver,
  GoodsResolver,
  SalariesResolver,
  ExpenseResolver,
  EmployeeResolver,
  EmploymentTermResolver,
  TimesheetResolver,
  PersonMonthResolver,
  MonthCostResolver,
  AdvanceResolver,
  AdvanceDecisionResolver,
  ClaimResolver,
  ClaimLineResolver,
  ClaimPeriodsResolver,
  ConsolidationResolver,
  SampleResolver,
  FindingsResolver,
  LineAnswerResolver,
  ConclusionResolver,
  CertificateResolver,
  QueueResolver,
  AdmissionResolver,
  ControlledLinesResolver,
  ClaimControlResolver,
  ControlQuestionResolver,
  ControlAnswerResolver,
  DueForecastResolver,
  PaymentsResolver,
  CorrectionsResolver,
  PaymentSharesResolver,
  PaymentBooksResolver,
  StatementExportResolver,
  ClaimPeriodResolver,
  CockpitResolver,
  MonthResolver,
  JournalResolver,
  ProofExportResolver,
  CheckpointResolver,
  ProvenanceResolver,
  LandmarkResolver,
  TraceabilityResolver,
  SpendingResolver,
  PortfolioResolver,
  PortfolioPersonResolver,
  LateItemResolver,
  ReportingResolver,
  ForecastResolver,
  PlanExportResolver,
  PlanImportResolver,
  CalendarResolver,
];
export const scalars = [MoneyScalar];
