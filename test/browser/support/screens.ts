import { controlScreens } from './control-screens.js';
import { inDatabase } from './demonstration.js';
import { moneyScreens } from './money-screens.js';
import { planScreens } from './plan-screens.js';
import type { Stage } from './stage.js';

/** One screen as one person opens it. */
export interface Screen {
  readonly who: 'claire' | 'anne-lise' | 'samir' | 'etienne';
  readonly what: string;
  readonly at: string;
  /** What titles the window, before the project and Jalon. */
  readonly titled: { readonly fr: string; readonly en: string };
  /** What one came here to do: the keyboard reaches it. */
  readonly reach: string;
  /** A key that opens what is to be judged. */
  readonly key?: string;
  /** What is pressed, one after the other, to open what is to be judged. */
  readonly opens?: readonly string[];
  /** Something that stands there once it is. */
  readonly holds: string;
}

const idOf = (stage: Stage, table: string, where: string) =>
  inDatabase(
    stage,
    `SELECT id FROM ${table} WHERE ${where} AND project_id = (SELECT id FROM project WHERE acronym = 'MiMédI')`,
  );

const month = { fr: 'Mon mois', en: 'My month' };
const works = { fr: 'Lots', en: 'Work packages' };
const dues = { fr: 'Jalons et livrables', en: 'Milestones and deliverables' };
const risks = { fr: 'Risques', en: 'Risks' };
const projects = { fr: 'Vos projets', en: 'Your projects' };
const same = (name: string) => ({ fr: name, en: name });

/** Every screen of the portal, as those who have it open it. */
export async function everyScreen(stage: Stage, base: string): Promise<readonly Screen[]> {
  const [declaration, tissot, work, milestone, risk, deliverable, own, sent, draft, line, amendment, certified] =
    await Promise.all([
      idOf(stage, 'partner_claim', `state = 'SIGNED'`),
      idOf(stage, 'employee', `name = 'M. Tissot'`),
      idOf(stage, 'work_package', `code = 'LT1'`),
      idOf(stage, 'milestone', `code = 'J4'`),
      idOf(stage, 'risk', 'number = 8'),
      idOf(stage, 'deliverable', `code = 'D1.5'`),
      idOf(stage, 'deliverable', `code = 'D1.4'`),
      idOf(stage, 'claim', 'number = 3'),
      idOf(stage, 'claim', 'number = 4'),
      idOf(stage, 'claim_line', `document_ref = 'AB-2019-1187'`),
      idOf(stage, 'agreement', 'number = 2'),
      idOf(stage, 'claim', 'number = 2'),
    ]);
  const at = (path: string) => `${base}/${path}`;
  return [
    { who: 'claire', what: 'cockpit', at: at('cockpit'), titled: same('Cockpit'), reach: 'tbody a', holds: 'tbody a' },
    {
      who: 'claire',
      what: 'cockpit as a table, whole project',
      at: at('cockpit?vue=projet&carte=tableau'),
      titled: same('Cockpit'),
      reach: 'tbody a',
      holds: 'tbody a',
    },
    {
      who: 'claire',
      what: 'all work packages and tasks',
      at: at('lots?qui=tous&taches=oui'),
      titled: works,
      reach: 'li[data-row] button',
      holds: 'li[data-task]',
    },
    {
      who: 'claire',
      what: 'a work package',
      at: at(`lots/${work}`),
      titled: same('LT1'),
      reach: 'main button',
      holds: 'main ol li',
    },
    {
      who: 'claire',
      what: 'a milestone among all that is due',
      at: at(`echeances?etat=tout&jalon=${milestone}`),
      titled: dues,
      reach: 'aside button[class*=primary]',
      holds: 'aside h3',
    },
    {
      who: 'claire',
      what: 'a deliverable to accept',
      at: at(`echeances?livrable=${deliverable}`),
      titled: dues,
      reach: 'aside button[class*=primary]',
      holds: 'aside h3',
    },
    {
      who: 'claire',
      what: 'reminders',
      at: at('relances'),
      titled: { fr: 'Relances', en: 'Reminders' },
      reach: 'main button[aria-pressed]',
      holds: 'tbody button',
    },
    ...planScreens(at, milestone),
    {
      who: 'claire',
      what: 'what is tried beside the plan',
      at: at('planning/scenarios'),
      titled: { fr: 'Scénarios', en: 'Scenarios' },
      reach: 'main button[class*=primary]',
      holds: 'tbody svg',
    },
    { who: 'claire', what: 'risks', at: at('risques'), titled: risks, reach: 'tbody a', holds: 'tbody a' },
    {
      who: 'anne-lise',
      what: 'one cell of the matrix of risks',
      at: at('risques?etat=tout&case=1.4'),
      titled: risks,
      reach: 'button[data-cell][aria-pressed=true]',
      holds: 'tbody a',
    },
    {
      who: 'etienne',
      what: 'a risk',
      at: at(`risques/${risk}`),
      titled: same('R8'),
      reach: 'main a',
      holds: 'main ol li',
    },
    {
      who: 'anne-lise',
      what: 'the calendar',
      at: at('calendrier'),
      titled: { fr: 'Calendrier', en: 'Calendar' },
      reach: 'main section button',
      holds: 'main section button',
    },
    {
      who: 'anne-lise',
      what: 'the calendar as an agenda, her own dates',
      at: at('calendrier?vue=agenda&qui=moi&mois=2019-11'),
      titled: { fr: 'Calendrier', en: 'Calendar' },
      reach: 'main ol a',
      holds: 'main ol a',
    },
    {
      who: 'claire',
      what: 'demonstrators',
      at: at('demonstrateurs'),
      titled: { fr: 'Démonstrateurs', en: 'Demonstrators' },
      reach: 'main li a',
      holds: 'main li a',
    },
    {
      who: 'claire',
      what: 'demonstrators as a table',
      at: at('demonstrateurs?vue=tableau'),
      titled: { fr: 'Démonstrateurs', en: 'Demonstrators' },
      reach: 'main tbody a',
      holds: 'main tbody a',
    },
    {
      who: 'claire',
      what: 'what each part of the demonstrators is worth',
      at: at('demonstrateurs/tracabilite'),
      titled: { fr: 'Traçabilité', en: 'Traceability' },
      reach: 'main select',
      holds: 'tbody a',
    },
    {
      who: 'anne-lise',
      what: 'what each part of the demonstrators is worth, her own lines',
      at: at('demonstrateurs/tracabilite'),
      titled: { fr: 'Traçabilité', en: 'Traceability' },
      reach: 'main select',
      holds: 'tbody a',
    },
    {
      who: 'etienne',
      what: 'what functions give each other',
      at: at('demonstrateurs/interfaces'),
      titled: same('Interfaces'),
      reach: 'main select',
      holds: 'tbody li',
    },
    {
      who: 'claire',
      what: 'consortium',
      at: at('consortium'),
      titled: same('Consortium'),
      reach: 'main button[class*=primary]',
      holds: 'tbody button',
    },
    {
      who: 'anne-lise',
      what: 'my month',
      at: at('mon-mois'),
      titled: month,
      reach: 'a[data-task]',
      holds: 'a[data-task]',
    },
    {
      who: 'anne-lise',
      what: 'my work packages, one open',
      at: at('lots'),
      key: 'Enter',
      titled: works,
      reach: 'form textarea',
      holds: 'form textarea',
    },
    {
      who: 'anne-lise',
      what: 'a deliverable to hand in',
      at: at(`echeances?livrable=${own}`),
      titled: dues,
      reach: 'aside button[class*=primary]',
      holds: 'aside section ul li',
    },
    {
      who: 'etienne',
      what: 'the programme',
      at: '/programme',
      titled: { fr: 'Programme', en: 'Programme' },
      reach: 'tbody a',
      holds: 'tbody a',
    },
    { who: 'etienne', what: 'projects', at: '/projets', titled: projects, reach: 'h2 a', holds: 'h2 a' },
    ...controlScreens(at, certified),
    ...moneyScreens(at, { declaration, tissot, sent, draft, line, amendment }),
  ];
}
