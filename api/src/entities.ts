import { Agreement } from './budget/agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from './budget/agreement-rows.entity.js';
import { BaselineBudget } from './budget/baselines/baseline-budget.entity.js';
import { BudgetLine } from './budget/budget-line.entity.js';
import { Financing } from './budget/financing.entity.js';
import { ProgrammeRow } from './budget/programme/programme.entity.js';
import { Transfer } from './budget/transfer.entity.js';
import { CertifiedEntry } from './claims/certified-entry.entity.js';
import { Claim } from './claims/claim.entity.js';
import { ClaimLine } from './claims/claim-line.entity.js';
import { ClaimPeriod } from './claims/claim-period.entity.js';
import { ClaimReturn } from './claims/claim-return.entity.js';
import { PartnerClaim } from './claims/partner-claim.entity.js';
import { SignedLine } from './claims/signed-line.entity.js';
import { StatementExport } from './claims/statements/statement-export.entity.js';
import { Membership } from './consortium/membership.entity.js';
import { Partner } from './consortium/partner.entity.js';
import { Person } from './consortium/person.entity.js';
import { Project } from './consortium/project.entity.js';
import { Demonstrator } from './demonstrators/demonstrator.entity.js';
import { ElementaryFunction } from './demonstrators/elementary-function.entity.js';
import { FunctionInterface } from './demonstrators/function-interface.entity.js';
import { ReadinessChange } from './demonstrators/readiness-change.entity.js';
import { Requirement } from './demonstrators/requirement.entity.js';
import { Study } from './demonstrators/study.entity.js';
import { Document, DocumentVersion } from './documents/document.entity.js';
import { Ticket } from './documents/ticket.entity.js';
import { Employee } from './effort/employee.entity.js';
import { EmploymentTerm } from './effort/employment-term.entity.js';
import { Timesheet, TimesheetEntry } from './effort/timesheet.entity.js';
import { PlanExport } from './exchange/plan/plan-export.entity.js';
import { PlanImport } from './exchange/plan/plan-import.entity.js';
import { AccountingRate } from './expenditure/accounting-rate.entity.js';
import { Evidence } from './expenditure/evidence.entity.js';
import { Expense } from './expenditure/expense.entity.js';
import { AccountRule } from './expenditure/imports/account-rule.entity.js';
import { ExpenseImport, ImportPortion } from './expenditure/imports/expense-import.entity.js';
import { InvoiceMark } from './expenditure/invoice-mark.entity.js';
import { CalendarLink } from './oversight/calendar/calendar-link.entity.js';
import { SpendingForecast, SpendingForecastLine } from './oversight/forecasts/spending-forecast.entity.js';
import { Landmark } from './oversight/landmark.entity.js';
import { PortfolioRow } from './oversight/portfolio/portfolio-row.entity.js';
import { Correction } from './payments/correction.entity.js';
import { Payment } from './payments/payment.entity.js';
import { PaymentShare } from './payments/payment-share.entity.js';
import { CheckpointRow } from './proof/checkpoints/checkpoint.entity.js';
import { ProofExport } from './proof/exports/proof-export.entity.js';
import { JournalLine } from './proof/trail/journal-line.entity.js';
import { Certificate, CertificatePart, CertificateShare } from './review/certificate.entity.js';
import { Control } from './review/control.entity.js';
import { ControlAnswer, ControlQuestion } from './review/control-question.entity.js';
import { LineAnswer } from './review/line-answer.entity.js';
import { LineReview } from './review/line-review.entity.js';
import { Closure } from './workplan/calendars/closure.entity.js';
import { WorkingWeek } from './workplan/calendars/working-week.entity.js';
import { ChangeRequest } from './workplan/change-request.entity.js';
import { Deliverable } from './workplan/deliverable.entity.js';
import { DeliverableContributor } from './workplan/dues/contributor.entity.js';
import { DueEvent } from './workplan/dues/due-event.entity.js';
import { CommentResolution, ReviewComment } from './workplan/dues/review-comment.entity.js';
import { ForecastChange } from './workplan/forecast-change.entity.js';
import { Milestone } from './workplan/milestone.entity.js';
import { Participation } from './workplan/participation.entity.js';
import { Baseline, BaselineItem } from './workplan/planning/baseline.entity.js';
import { Dependency } from './workplan/planning/dependency.entity.js';
import { Digest, Reminder } from './workplan/reminders/reminder.entity.js';
import { Rhythm } from './workplan/reminders/rhythm.entity.js';
import { Risk } from './workplan/risks/risk.entity.js';
import { RiskReview } from './workplan/risks/risk-review.entity.js';
import { RiskMilestone, RiskWork } from './workplan/risks/threat.entity.js';
import { Scenario, ScenarioMove } from './workplan/scenarios/scenario.entity.js';
import { StatusUpdate } from './workplan/status-update.entity.js';
import { Acknowledgement } from './workplan/updates/acknowledgement.entity.js';
import { UpdateAnswer, UpdateQuestion } from './workplan/updates/update-question.entity.js';
import { WorkPackage } from './workplan/work-package.entity.js';

/** Every class that is a row. */
export const entities = [
  ProgrammeRow,
  Agreement,
  AgreementFinancing,
  AgreementLine,
  AgreementPartner,
  Transfer,
  Employee,
  EmploymentTerm,
  Timesheet,
  TimesheetEntry,
  Expense,
  InvoiceMark,
  AccountRule,
  ExpenseImport,
  ImportPortion,
  Evidence,
  AccountingRate,
  PartnerClaim,
  SignedLine,
  ClaimReturn,
  StatementExport,
  Document,
  DocumentVersion,
  Ticket,
  Project,
  Partner,
  Person,
  Membership,
  WorkPackage,
  Participation,
  StatusUpdate,
  Acknowledgement,
  UpdateQuestion,
  UpdateAnswer,
  Rhythm,
  Reminder,
  Digest,
  Milestone,
  ForecastChange,
  ChangeRequest,
  Deliverable,
  DeliverableContributor,
  DueEvent,
  ReviewComment,
  CommentResolution,
  WorkingWeek,
  Closure,
  Dependency,
  Baseline,
  BaselineItem,
  BaselineBudget,
  Risk,
  RiskReview,
  RiskWork,
  RiskMilestone,
  Scenario,
  ScenarioMove,
  Demonstrator,
  ElementaryFunction,
  ReadinessChange,
  Requirement,
  Study,
  FunctionInterface,
  Financing,
  BudgetLine,
  ClaimPeriod,
  Claim,
  ClaimLine,
  CertifiedEntry,
  Control,
  LineReview,
  LineAnswer,
  ControlQuestion,
  ControlAnswer,
  Certificate,
  CertificatePart,
  CertificateShare,
  Payment,
  PaymentShare,
  Correction,
  PortfolioRow,
  SpendingForecast,
  SpendingForecastLine,
  JournalLine,
  ProofExport,
  CheckpointRow,
  Landmark,
  PlanExport,
  PlanImport,
  CalendarLink,
];
