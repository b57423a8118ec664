import type { Day } from '../../kernel/day.js';
import type { WorkPackage } from '../../workplan/work-package.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { lastWordOn } from './status-updates.js';
import type { WorkCode } from './work-codes.js';
import { objectives } from './work-objectives.js';

export const workPackageId = (code: WorkCode): string => idOf('work package', code);

type Title = readonly [fr: string, en: string];
type Planned = readonly [code: WorkCode, title: Title, lead: PartnerName, startsOn: Day, endsOn: Day];

/** The order of the agreement; a task stands behind the work package of which it is a part. */
const plan: readonly Planned[] = [
  ['LT0', ['Coordination', 'Coordination'], 'Ilsa', '2018-02-08', '2022-02-07'],
  ['LT1', ['Tri cellulaire', 'Cell sorting'], 'UFC (FEMTO-ST)', '2018-02-08', '2020-09-30'],
  ['T1.1', ['Tri par acoustophorèse', 'Sorting by acoustophoresis'], 'UFC (FEMTO-ST)', '2018-02-12', '2019-08-30'],
  ['T1.2', ['Banc de tri et essais', 'Sorting bench and trials'], 'UFC (FEMTO-ST)', '2018-09-03', '2020-09-30'],
  ['LT2', ['Activation et transduction', 'Activation and transduction'], 'Diaclone', '2018-02-08', '2020-12-22'],
  ['T2.1', ['Activation sur puce', 'Activation on a chip'], 'Diaclone', '2018-02-12', '2019-11-29'],
  ['T2.2', ['Transduction miniaturisée', 'Miniature transduction'], 'UFC (FEMTO-ST)', '2018-09-03', '2020-12-22'],
  ['LT3', ['Amplification et division', 'Amplification and division'], 'Ilsa', '2018-10-15', '2022-02-07'],
  ['T3.1', ['Conception du bioréacteur', 'Design of the bioreactor'], 'Ilsa', '2018-10-15', '2020-01-10'],
  ['T3.2', ['Intégration et division', 'Integration and division'], 'Ilsa', '2019-06-03', '2022-02-07'],
  ['LT4', ['Enceinte contrôlée', 'Controlled enclosure'], 'EFS BFC', '2018-02-08', '2021-02-05'],
  ['T4.1', ['Qualification particulaire', 'Particle qualification'], 'EFS BFC', '2018-02-12', '2019-12-20'],
  ['T4.2', ['Automate de l’enceinte', 'Enclosure controller'], 'UFC (FEMTO-ST)', '2018-09-03', '2021-01-15'],
  ['T4.3', ['Essais à vide', 'Dry runs'], 'EFS BFC', '2020-05-04', '2020-11-30'],
  ['LT5', ['Contrôle et qualification', 'Control and qualification'], 'Smaltis', '2018-09-03', '2021-12-31'],
  ['T5.1', ['Cahier et bancs de mesure', 'Measurement plan and benches'], 'Smaltis', '2018-09-03', '2020-02-02'],
  ['T5.2', ['Essais en ligne', 'In-line trials'], 'BioExigence', '2019-01-07', '2021-12-31'],
  ['LT6', ['Production et évaluation', 'Production and evaluation'], 'EFS BFC', '2018-02-08', '2021-12-31'],
  ['LT7', ['Valorisation', 'Transfer and dissemination'], "FC'Innov", '2018-06-04', '2022-02-07'],
];

const tags: Partial<Record<WorkCode, readonly string[]>> = {
  LT0: ['transverse'],
  LT6: ['clinique', 'transverse'],
  LT7: ['transverse'],
  'T1.1': ['microfluidique'],
  'T1.2': ['microfluidique', 'banc'],
  'T2.1': ['microfluidique'],
  'T2.2': ['microfluidique'],
  'T4.1': ['salle blanche'],
  'T4.2': ['salle blanche', 'automate'],
  'T4.3': ['salle blanche'],
  'T5.1': ['métrologie', 'banc'],
  'T5.2': ['métrologie'],
};

const parentOf = (code: WorkCode): string | null =>
  code.startsWith('T') ? idOf('work package', `L${code.slice(0, 2)}`) : null;

export const workPackages: ReadonlyArray<Row<WorkPackage>> = plan.map(
  ([code, [titleFr, titleEn], lead, startsOn, endsOn], position) => ({
    id: workPackageId(code),
    projectId,
    parentId: parentOf(code),
    code,
    titleFr,
    titleEn,
    objectivesFr: objectives[code]?.[0] ?? '',
    objectivesEn: objectives[code]?.[1] ?? '',
    tags: [...(tags[code] ?? [])],
    leadPartnerId: partnerId(lead),
    startsOn,
    endsOn,
    position,
    ...lastWordOn(code),
  }),
);

const starts = new Map(plan.map(([code, , , startsOn]) => [code, startsOn]));

/** The day on which work on it begins. */
export const startOf = (code: WorkCode): Day => starts.get(code) as Day;
