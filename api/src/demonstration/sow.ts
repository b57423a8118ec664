import type { KeyObject } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import { BaselineBudget } from '../budget/baselines/baseline-budget.entity.js';
import { BudgetLine } from '../budget/budget-line.entity.js';
import { Financing } from '../budget/financing.entity.js';
import { layProgrammes } from '../budget/programme/shipped.js';
import { CertifiedEntry } from '../claims/certified-entry.entity.js';
import { Claim } from '../claims/claim.entity.js';
import { ClaimLine } from '../claims/claim-line.entity.js';
import { ClaimPeriod } from '../claims/claim-period.entity.js';
import { Membership } from '../consortium/membership.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import { Demonstrator } from '../demonstrators/demonstrator.entity.js';
import { ElementaryFunction } from '../demonstrators/elementary-function.entity.js';
import { FunctionInterface } from '../demonstrators/function-interface.entity.js';
import { ReadinessChange } from '../demonstrators/readiness-change.entity.js';
import { Requirement } from '../demonstrators/requirement.entity.js';
import { Study } from '../demonstrators/study.entity.js';
import { Employee } from '../effort/employee.entity.js';
import { EmploymentTerm } from '../effort/employment-term.entity.js';
import { Timesheet, TimesheetEntry } from '../effort/timesheet.entity.js';
import { Evidence } from '../expenditure/evidence.entity.js';
import { Expense } from '../expenditure/expense.entity.js';
import { InvoiceMark } from '../expenditure/invoice-mark.entity.js';
import { SpendingForecast, SpendingForecastLine } from '../oversight/forecasts/spending-forecast.entity.js';
import { Correction } from '../payments/correction.entity.js';
import { Payment } from '../payments/payment.entity.js';
import { PaymentShare } from '../payments/payment-share.entity.js';
import { insertAll } from '../platform/database/portions.js';
import type { Seal } from '../platform/seal/seal.js';
import type { ObjectStore } from '../platform/storage/object-store.js';
import { signCheckpoint } from '../proof/checkpoints/sign-checkpoint.js';
import { Control } from '../review/control.entity.js';
import { ControlAnswer, ControlQuestion } from '../review/control-question.entity.js';
import { LineReview } from '../review/line-review.entity.js';
import { Closure } from '../workplan/calendars/closure.entity.js';
import { WorkingWeek } from '../workplan/calendars/working-week.entity.js';
import { ChangeRequest } from '../workplan/change-request.entity.js';
import { Deliverable } from '../workplan/deliverable.entity.js';
import { DeliverableContributor } from '../workplan/dues/contributor.entity.js';
import { DueEvent } from '../workplan/dues/due-event.entity.js';
import { CommentResolution, ReviewComment } from '../workplan/dues/review-comment.entity.js';
import { ForecastChange } from '../workplan/forecast-change.entity.js';
import { Milestone } from '../workplan/milestone.entity.js';
import { Participation } from '../workplan/participation.entity.js';
import { Baseline, BaselineItem } from '../workplan/planning/baseline.entity.js';
import { Dependency } from '../workplan/planning/dependency.entity.js';
import { Rhythm } from '../workplan/reminders/rhythm.entity.js';
import { Risk } from '../workplan/risks/risk.entity.js';
import { RiskReview } from '../workplan/risks/risk-review.entity.js';
import { RiskMilestone, RiskWork } from '../workplan/risks/threat.entity.js';
import { Scenario, ScenarioMove } from '../workplan/scenarios/scenario.entity.js';
import { StatusUpdate } from '../workplan/status-update.entity.js';
import { Acknowledgement } from '../workplan/updates/acknowledgement.entity.js';
import { UpdateAnswer, UpdateQuestion } from '../workplan/updates/update-question.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { layAgreements } from './budget/agreements.js';
import { baselineBudget } from './budget/baseline-budget.js';
import { budgetLines } from './budget/budget-lines.js';
import { claimPeriods } from './budget/claim-periods.js';
import { financing } from './budget/financing.js';
import { spendingForecastLines, spendingForecasts } from './budget/forecasts.js';
import { claimLines } from './claims/claims.js';
import { correctedEntries, corrections } from './claims/corrected.js';
import { layDeclarations } from './claims/lay-declarations.js';
import { paidClaims, paymentShares, payments } from './claims/paid.js';
import { memberships } from './consortium/memberships.js';
import { partners } from './consortium/partners.js';
import { people } from './consortium/people.js';
import { project } from './consortium/project.js';
import { layDocuments } from './documents/documents.js';
import { employees, employmentTerms } from './effort/employees.js';
import { timesheetEntries, timesheets } from './effort/timesheets.js';
import { evidence, invoiceMarks } from './expenditure/evidence.js';
import { expenses } from './expenditure/ledgers.js';
import { layJournal } from './journal.js';
import { controlAnswers, controlQuestions, controls, lineReviews } from './review/control.js';
import { layControls, uncontrolledClaims } from './review/lay-controls.js';
import { laySiblings } from './siblings.js';
import { baselineItems, baselines } from './workplan/baselines.js';
import { closures, workingWeeks } from './workplan/calendars.js';
import { changeRequests } from './workplan/change-requests.js';
import { deliverables } from './workplan/deliverables.js';
import { demonstrators, elementaryFunctions, readinessChanges } from './workplan/demonstrators.js';
import { dependencies } from './workplan/dependencies.js';
import { commentResolutions, contributors, dueEvents, reviewComments } from './workplan/due-events.js';
import { forecastChanges } from './workplan/forecast-changes.js';
import { milestones } from './workplan/milestones.js';
import { participations } from './workplan/participations.js';
import { requirements } from './workplan/requirements.js';
import { rhythm } from './workplan/rhythm.js';
import { riskMilestones, riskReviews, risks, riskWorks } from './workplan/risks.js';
import { scenarioMoves, scenarios } from './workplan/scenarios.js';
import { statusUpdates } from './workplan/status-updates.js';
import { functionInterfaces, studies } from './workplan/studies.js';
import { acknowledgements, updateAnswers, updateQuestions } from './workplan/update-readings.js';
import { workPackages } from './workplan/work-packages.js';

const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('demonstration', 13))`;

interface Sowing {
  /** Where the portal keeps its files. */
  readonly store: ObjectStore;
  /** With what the portal marks invoices. */
  readonly secret: string;
  /** With what it signs checkpoints. */
  readonly signing: KeyObject;
  /** With what it seals papers. */
  readonly seal: Pick<Seal, 'sealed'>;
  /** Told a line after each step. */
  readonly tell: (line: string) => void;
}

/** Fills an empty portal with MiMédI, in the caller's transaction; answers false, and touches nothing, when a project is there. */
export async function sow(manager: EntityManager, { store, secret, signing, seal, tell }: Sowing): Promise<boolean> {
  await manager.query(ONE_AT_A_TIME);
  await manager.query('SET LOCAL ROLE portal_owner');
  if (await manager.exists(Project)) return false;
  for (const step of [consortium, work, aims, threats, money, hours, reports, papers, declarations, deeds, siblings])
    tell(await step(manager, { store, secret, signing, seal }));
  await signCheckpoint(manager, project.id, signing);
  return true;
}

async function consortium(manager: EntityManager): Promise<string> {
  await layProgrammes(manager);
  await insertAll(manager, Project, [project]);
  await insertAll(manager, Person, people);
  const [partnerCount, seats] = [
    await insertAll(manager, Partner, partners),
    await insertAll(manager, Membership, memberships),
  ];
  return `${project.acronym}: ${partnerCount} partners, ${seats} memberships`;
}

async function work(manager: EntityManager): Promise<string> {
  const packages = await insertAll(manager, WorkPackage, workPackages);
  await insertAll(manager, Participation, participations);
  await insertAll(manager, Rhythm, [rhythm]);
  await insertAll(manager, WorkingWeek, workingWeeks);
  await insertAll(manager, Closure, closures);
  const updates = await insertAll(manager, StatusUpdate, statusUpdates);
  await insertAll(manager, Acknowledgement, acknowledgements);
  await insertAll(manager, UpdateQuestion, updateQuestions);
  await insertAll(manager, UpdateAnswer, updateAnswers);
  return `${packages} work packages and tasks, ${updates} updates of their status`;
}

async function aims(manager: EntityManager): Promise<string> {
  const marks = await insertAll(manager, Milestone, milestones);
  await insertAll(manager, ForecastChange, forecastChanges);
  await insertAll(manager, Dependency, dependencies);
  const handed = await insertAll(manager, Deliverable, deliverables);
  await insertAll(manager, ChangeRequest, changeRequests);
  await insertAll(manager, DeliverableContributor, contributors);
  await insertAll(manager, DueEvent, dueEvents);
  await insertAll(manager, Baseline, baselines);
  await insertAll(manager, BaselineItem, baselineItems);
  await insertAll(manager, Scenario, scenarios);
  await insertAll(manager, ScenarioMove, scenarioMoves);
  const shown = await insertAll(manager, Demonstrator, demonstrators);
  const functions = await insertAll(manager, ElementaryFunction, elementaryFunctions);
  await insertAll(manager, Study, studies);
  await insertAll(manager, FunctionInterface, functionInterfaces);
  await insertAll(manager, ReadinessChange, readinessChanges);
  await insertAll(manager, Requirement, requirements);
  return `${marks} milestones, ${handed} deliverables, ${shown} demonstrators of ${functions} functions`;
}

async function threats(manager: EntityManager): Promise<string> {
  const threatening = await insertAll(manager, Risk, risks);
  const said = await insertAll(manager, RiskReview, riskReviews);
  await insertAll(manager, RiskWork, riskWorks);
  await insertAll(manager, RiskMilestone, riskMilestones);
  return `${threatening} risks, ${said} reviews of them`;
}

async function money(manager: EntityManager): Promise<string> {
  await insertAll(manager, Financing, financing);
  const lines = await insertAll(manager, BudgetLine, budgetLines);
  await insertAll(manager, BaselineBudget, baselineBudget);
  const versions = await layAgreements(manager);
  return `a financing plan of ${project.totalEligible} €, ${lines} budget lines, ${versions} versions of the agreement`;
}

async function hours(manager: EntityManager): Promise<string> {
  const people = await insertAll(manager, Employee, employees);
  await insertAll(manager, EmploymentTerm, employmentTerms);
  const months = await insertAll(manager, Timesheet, timesheets);
  const entries = await insertAll(manager, TimesheetEntry, timesheetEntries);
  return `${people} people, ${months} months of hours in ${entries} entries`;
}

async function reports(manager: EntityManager, { store, seal }: Omit<Sowing, 'tell'>): Promise<string> {
  const periods = await insertAll(manager, ClaimPeriod, claimPeriods);
  await insertAll(manager, SpendingForecast, spendingForecasts);
  await insertAll(manager, SpendingForecastLine, spendingForecastLines);
  const sent = await insertAll(manager, Claim, uncontrolledClaims);
  const lines = await insertAll(manager, ClaimLine, claimLines);
  await layControls(manager, store, seal);
  await insertAll(manager, Payment, payments);
  await insertAll(manager, PaymentShare, paymentShares);
  await insertAll(manager, Correction, corrections);
  await insertAll(manager, CertifiedEntry, correctedEntries);
  await manager.update(Claim, { id: In(paidClaims) }, { state: 'PAID' });
  await insertAll(manager, Control, controls);
  await insertAll(manager, LineReview, lineReviews);
  await insertAll(manager, ControlQuestion, controlQuestions);
  await insertAll(manager, ControlAnswer, controlAnswers);
  const kept = await insertAll(manager, Expense, expenses);
  return `${periods} claim periods, ${sent} claims of ${lines} lines, ${kept} expenses in two ledgers`;
}

async function papers(manager: EntityManager, { store, secret }: Omit<Sowing, 'tell'>): Promise<string> {
  const kept = await layDocuments(manager, store);
  await insertAll(manager, Evidence, evidence);
  await insertAll(manager, InvoiceMark, invoiceMarks(secret));
  const said = await insertAll(manager, ReviewComment, reviewComments);
  await insertAll(manager, CommentResolution, commentResolutions);
  return `${kept} files, ${said} words about them`;
}

const declarations = async (manager: EntityManager, { store }: Omit<Sowing, 'tell'>): Promise<string> =>
  `${await layDeclarations(manager, store)} partner claims of the running period`;

const deeds = async (manager: EntityManager): Promise<string> => `${await layJournal(manager)} lines in the journal`;

const siblings = async (manager: EntityManager): Promise<string> =>
  `beside it, as published: ${(await laySiblings(manager)).join(', ')}`;
