import type { Day } from '../../kernel/day.js';
import type { Milestone } from '../../workplan/milestone.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import type { WorkCode } from './work-codes.js';
import { workPackageId } from './work-packages.js';

export const milestoneCodes = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'J8', 'J9'] as const;
export type MilestoneCode = (typeof milestoneCodes)[number];

export const milestoneId = (code: MilestoneCode): string => idOf('milestone', code);

interface Dated {
  readonly code: MilestoneCode;
  readonly work: WorkCode;
  readonly partner: PartnerName;
  readonly title: readonly [fr: string, en: string];
  readonly shownBy: readonly [fr: string, en: string];
  readonly baselineOn: Day;
  readonly forecastOn?: Day;
  readonly achievedOn?: Day;
}

const dated: readonly Dated[] = [
  {
    code: 'J1',
    work: 'LT0',
    partner: 'Ilsa',
    title: ['Cahier des charges des démonstrateurs validé', 'Specification of the demonstrators agreed'],
    shownBy: ['Procès-verbal signé par les dix partenaires', 'Minutes signed by the ten partners'],
    baselineOn: '2018-05-04',
    achievedOn: '2018-05-04',
  },
  {
    code: 'J2',
    work: 'T1.1',
    partner: 'UFC (FEMTO-ST)',
    title: ['Principe du tri démontré sur sang', 'Sorting principle shown on blood'],
    shownBy: ['Pureté d’au moins 90 % sur trois donneurs', 'Purity of 90% or more on three donors'],
    baselineOn: '2018-11-30',
    forecastOn: '2018-12-03',
    achievedOn: '2018-12-03',
  },
  {
    code: 'J3',
    work: 'LT6',
    partner: 'EFS BFC',
    title: ['Laboratoire commun ouvert', 'Shared laboratory open'],
    shownBy: ['Procès-verbal de réception de la salle de 100 m²', 'Acceptance record of the 100 m² room'],
    baselineOn: '2019-05-24',
    achievedOn: '2019-05-24',
  },
  {
    code: 'J4',
    work: 'T2.2',
    partner: 'Diaclone',
    title: ['Module d’activation et transduction qualifié', 'Activation and transduction module qualified'],
    shownBy: ['Protocole D2.3 exécuté sur trois lots', 'Protocol D2.3 run on three batches'],
    baselineOn: '2020-01-24',
    forecastOn: '2020-02-05',
  },
  {
    code: 'J5',
    work: 'T3.2',
    partner: 'Ilsa',
    title: ['Bioréacteur v1 assemblé', 'Bioreactor v1 assembled'],
    shownBy: ['Essai d’étanchéité et perfusion de 72 h', 'Leak test and 72 h of perfusion'],
    baselineOn: '2020-06-30',
  },
  {
    code: 'J6',
    work: 'T4.2',
    partner: 'EFS BFC',
    title: ['Enceinte qualifiée', 'Enclosure qualified'],
    shownBy: ['Rapport de qualification particulaire au repos', 'Particle qualification report at rest'],
    baselineOn: '2021-01-15',
    forecastOn: '2021-02-05',
  },
  {
    code: 'J7',
    work: 'T5.2',
    partner: 'Smaltis',
    title: ['Contrôle en ligne démontré', 'In-line control shown'],
    shownBy: ['Dix lots contrôlés sans ouverture de la chaîne', 'Ten batches checked without opening the chain'],
    baselineOn: '2021-04-08',
  },
  {
    code: 'J8',
    work: 'LT6',
    partner: 'CHRU Besançon',
    title: ['Lots d’évaluation comparés', 'Evaluation batches compared'],
    shownBy: ['Rapport de comparabilité avec les lots de référence', 'Comparability report with reference batches'],
    baselineOn: '2021-07-08',
  },
  {
    code: 'J9',
    work: 'LT0',
    partner: 'Ilsa',
    title: ['Démonstrateurs A et B présentés', 'Demonstrators A and B presented'],
    shownBy: ['Démonstration devant le comité de pilotage', 'Demonstration to the steering committee'],
    baselineOn: '2022-02-01',
  },
];

const stateOf = ({ baselineOn, forecastOn = baselineOn, achievedOn }: Dated): Milestone['state'] => {
  if (achievedOn) return 'ACHIEVED';
  return forecastOn > baselineOn ? 'AT_RISK' : 'PLANNED';
};

export const milestones: ReadonlyArray<Row<Milestone>> = dated.map((one) => ({
  id: milestoneId(one.code),
  projectId,
  workPackageId: workPackageId(one.work),
  partnerId: partnerId(one.partner),
  deciderPartnerId: null,
  deciderId: null,
  code: one.code,
  titleFr: one.title[0],
  titleEn: one.title[1],
  verificationFr: one.shownBy[0],
  verificationEn: one.shownBy[1],
  baselineOn: one.baselineOn,
  forecastOn: one.forecastOn ?? one.baselineOn,
  achievedOn: one.achievedOn ?? null,
  state: stateOf(one),
}));
