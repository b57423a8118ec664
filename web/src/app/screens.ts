import type { ComponentType } from 'react';
import type { IconName } from '../ui/icon';

/** One screen of a project: where it is, who finds it, and the file that draws it, loaded when first asked for. */
export interface Screen {
  readonly slug: string;
  readonly label:
    | 'my-month'
    | 'work-packages'
    | 'cockpit'
    | 'reminders'
    | 'deadlines'
    | 'planning'
    | 'risks'
    | 'calendar'
    | 'demonstrators'
    | 'consortium'
    | 'budget'
    | 'agreement'
    | 'claims'
    | 'declarations'
    | 'payments'
    | 'expenditure'
    | 'hours'
    | 'periods'
    | 'findings'
    | 'trail';
  readonly icon: IconName;
  /** The permission on the project that opens it. */
  readonly needs: string;
  readonly load: () => Promise<{ Component: ComponentType }>;
  /** A screen about one of its items, at `slug/:id/word`. */
  readonly about?: Readonly<Record<string, () => Promise<{ Component: ComponentType }>>>;
  /** The screen of one of its items, at `slug/:id`. */
  readonly loadOne?: () => Promise<{ Component: ComponentType }>;
  /** A screen behind it, by the word that follows its slug. */
  readonly beside?: Readonly<Record<string, () => Promise<{ Component: ComponentType }>>>;
}

const month = () => import('../oversight/month-page').then(({ MonthPage }) => ({ Component: MonthPage }));
const cockpit = () => import('../oversight/cockpit-page').then(({ CockpitPage }) => ({ Component: CockpitPage }));
const works = () =>
  import('../workplan/work-packages-page').then(({ WorkPackagesPage }) => ({ Component: WorkPackagesPage }));
const work = () =>
  import('../workplan/work-package-page').then(({ WorkPackagePage }) => ({ Component: WorkPackagePage }));
const dues = () => import('../workplan/dues-page').then(({ DuesPage }) => ({ Component: DuesPage }));
const planning = () =>
  import('../workplan/planning/planning-page').then(({ PlanningPage }) => ({ Component: PlanningPage }));
const comparaison = () =>
  import('../workplan/comparison/comparison-page').then(({ ComparisonPage }) => ({ Component: ComparisonPage }));
const scenarios = () =>
  import('../workplan/scenarios/scenarios-page').then(({ ScenariosPage }) => ({ Component: ScenariosPage }));
const dependances = () => import('../workplan/chain/chain-page').then(({ ChainPage }) => ({ Component: ChainPage }));
const calendriers = () =>
  import('../workplan/calendars/calendars-page').then(({ CalendarsPage }) => ({ Component: CalendarsPage }));
const risks = () => import('../workplan/risks/risks-page').then(({ RisksPage }) => ({ Component: RisksPage }));
const risk = () => import('../workplan/risks/risk-page').then(({ RiskPage }) => ({ Component: RiskPage }));
const reminders = () =>
  import('../workplan/reminders/reminders-page').then(({ RemindersPage }) => ({ Component: RemindersPage }));
const calendar = () =>
  import('../oversight/calendar/calendar-page').then(({ CalendarPage }) => ({ Component: CalendarPage }));
const claims = () => import('../claims/claims-page').then(({ ClaimsPage }) => ({ Component: ClaimsPage }));
const claim = () => import('../claims/claim-page').then(({ ClaimPage }) => ({ Component: ClaimPage }));
const declarations = () =>
  import('../claims/declarations/declarations-page').then(({ DeclarationsPage }) => ({ Component: DeclarationsPage }));
const declaration = () =>
  import('../claims/declarations/declaration-page').then(({ DeclarationPage }) => ({ Component: DeclarationPage }));
const consolidation = () =>
  import('../claims/consolidation/consolidation-page').then(({ ConsolidationPage }) => ({
    Component: ConsolidationPage,
  }));
const budget = () => import('../budget/budget-page').then(({ BudgetPage }) => ({ Component: BudgetPage }));
const agreement = () =>
  import('../budget/agreement/agreement-page').then(({ AgreementPage }) => ({ Component: AgreementPage }));
const amendment = () => import('../budget/agreement/editor-page').then(({ EditorPage }) => ({ Component: EditorPage }));
const hours = () => import('../effort/hours-page').then(({ HoursPage }) => ({ Component: HoursPage }));
const taux = () => import('../effort/rates-page').then(({ RatesPage }) => ({ Component: RatesPage }));
const personMonth = () => import('../effort/month-page').then(({ MonthPage }) => ({ Component: MonthPage }));
const demonstrators = () =>
  import('../demonstrators/demonstrators-page').then(({ DemonstratorsPage }) => ({ Component: DemonstratorsPage }));
const tracabilite = () =>
  import('../oversight/traceability/traceability-page').then(({ TraceabilityPage }) => ({
    Component: TraceabilityPage,
  }));
const interfaces = () =>
  import('../demonstrators/interfaces/interfaces-page').then(({ InterfacesPage }) => ({ Component: InterfacesPage }));
const consortium = () =>
  import('../consortium/consortium-page').then(({ ConsortiumPage }) => ({ Component: ConsortiumPage }));
const periods = () =>
  import('../oversight/reporting/reporting-page').then(({ ReportingPage }) => ({ Component: ReportingPage }));
const previsions = () =>
  import('../oversight/forecasts/forecasts-page').then(({ ForecastsPage }) => ({ Component: ForecastsPage }));

const ledger = () => import('../expenditure/ledger/ledger-page').then(({ LedgerPage }) => ({ Component: LedgerPage }));

const importer = () =>
  import('../expenditure/imports/import-page').then(({ ImportPage }) => ({ Component: ImportPage }));

const pieces = () => import('../expenditure/papers/papers-page').then(({ PapersPage }) => ({ Component: PapersPage }));

const biens = () => import('../expenditure/goods/goods-page').then(({ GoodsPage }) => ({ Component: GoodsPage }));

const salaires = () =>
  import('../expenditure/salaries/salaries-page').then(({ SalariesPage }) => ({ Component: SalariesPage }));
const payments = () => import('../payments/payments-page').then(({ PaymentsPage }) => ({ Component: PaymentsPage }));

const proof = () => import('../proof/provenance/proof-page').then(({ ProofPage }) => ({ Component: ProofPage }));
const revue = () => import('../review/lines/review-page').then(({ ReviewPage }) => ({ Component: ReviewPage }));
const trail = () => import('../proof/trail/trail-page').then(({ TrailPage }) => ({ Component: TrailPage }));

const echantillon = () => import('../review/sample/sample-page').then(({ SamplePage }) => ({ Component: SamplePage }));
const decision = () =>
  import('../review/certificate/decision-page').then(({ DecisionPage }) => ({ Component: DecisionPage }));
const findings = () =>
  import('../review/findings/findings-page').then(({ FindingsPage }) => ({ Component: FindingsPage }));

/** The screens of a project, in the order of the rail. */
export const screens: readonly Screen[] = [
  { slug: 'mon-mois', label: 'my-month', icon: 'calendar', needs: 'project.contribute', load: month },
  { slug: 'cockpit', label: 'cockpit', icon: 'gauge', needs: 'project.coordinate', load: cockpit },
  { slug: 'lots', label: 'work-packages', icon: 'lines', needs: 'project.read', load: works, loadOne: work },
  { slug: 'echeances', label: 'deadlines', icon: 'flag', needs: 'project.read', load: dues },
  {
    slug: 'planning',
    label: 'planning',
    icon: 'gantt',
    needs: 'project.read',
    load: planning,
    beside: { comparaison, scenarios, dependances, calendriers },
  },
  { slug: 'risques', label: 'risks', icon: 'risk', needs: 'project.read', load: risks, loadOne: risk },
  { slug: 'relances', label: 'reminders', icon: 'mail', needs: 'project.remind', load: reminders },
  { slug: 'calendrier', label: 'calendar', icon: 'calendar', needs: 'project.read', load: calendar },
  {
    slug: 'depenses',
    label: 'expenditure',
    icon: 'receipt',
    needs: 'project.contribute',
    load: ledger,
    beside: { importer, pieces, salaires, biens },
  },
  {
    slug: 'periodes',
    label: 'periods',
    icon: 'chart',
    needs: 'project.contribute',
    load: periods,
    beside: { previsions },
  },
  {
    slug: 'temps',
    label: 'hours',
    icon: 'clock',
    needs: 'project.payroll',
    load: hours,
    loadOne: personMonth,
    beside: { taux },
  },
  {
    slug: 'remontees',
    label: 'declarations',
    icon: 'upload',
    needs: 'project.declare',
    load: declarations,
    loadOne: declaration,
  },
  {
    slug: 'demandes',
    label: 'claims',
    icon: 'file',
    needs: 'project.claims',
    load: claims,
    loadOne: claim,
    beside: { consolidation },
    about: { preuve: proof, revue, echantillon, retours: findings, decision },
  },
  { slug: 'retours', label: 'findings', icon: 'eye', needs: 'project.read', load: findings },
  { slug: 'versements', label: 'payments', icon: 'payment', needs: 'project.payments', load: payments },
  { slug: 'budget', label: 'budget', icon: 'euro', needs: 'project.budget', load: budget },
  {
    slug: 'convention',
    label: 'agreement',
    icon: 'agreement',
    needs: 'project.budget',
    load: agreement,
    loadOne: amendment,
  },
  {
    slug: 'demonstrateurs',
    label: 'demonstrators',
    icon: 'tree',
    needs: 'project.read',
    load: demonstrators,
    beside: { tracabilite, interfaces },
  },
  { slug: 'consortium', label: 'consortium', icon: 'organisations', needs: 'project.read', load: consortium },
  { slug: 'piste-audit', label: 'trail', icon: 'history', needs: 'project.journal', load: trail },
];
