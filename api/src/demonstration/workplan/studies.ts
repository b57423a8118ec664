import type { FunctionInterface } from '../../demonstrators/function-interface.entity.js';
import type { InterfaceKind } from '../../demonstrators/function-interface.rules.js';
import type { Study } from '../../demonstrators/study.entity.js';
import type { Day } from '../../kernel/day.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import type { DeliverableCode } from './deliverable-titles.js';
import { deliverableId } from './deliverables.js';
import type { WorkCode } from './work-codes.js';
import { workPackageId } from './work-packages.js';

type Studied = readonly [
  code: string,
  work: WorkCode,
  partner: PartnerName,
  percent: number,
  deliverable?: DeliverableCode,
];

/** Invented: the public description says which task serves which function, not for what share of it. */
const studied: readonly Studied[] = [
  ['F1', 'T2.1', 'Diaclone', 45, 'D2.2'],
  ['F1', 'T2.1', 'UFC (FEMTO-ST)', 30],
  ['F1', 'T2.2', 'Diaclone', 70, 'D2.4'],
  ['F2', 'T2.2', "Med'Inn'Pharma", 15],
  ['F2', 'T3.1', 'Ilsa', 80, 'D3.2'],
  ['F2', 'T3.2', 'Ilsa', 65],
  ['F3', 'T4.1', 'EFS BFC', 60, 'D4.3'],
  ['F3', 'T4.2', 'UFC (FEMTO-ST)', 75, 'D4.2'],
  ['F3', 'T4.3', 'EFS BFC', 90],
  ['F4', 'T1.1', 'UFC (FEMTO-ST)', 85, 'D1.2'],
  ['F4', 'T1.2', 'Aurea Technology', 55, 'D1.5'],
  ['F5', 'T1.2', 'Smaltis', 20],
  ['F2', 'T5.1', 'UFC (FEMTO-ST)', 10],
  ['F5', 'T5.1', 'Smaltis', 70, 'D5.2'],
  ['F5', 'T5.2', 'BioExigence', 33, 'D5.6'],
  ['F5', 'T5.2', 'Smaltis', 34, 'D5.3'],
];

export const studies: ReadonlyArray<Row<Study>> = studied.map(([code, work, partner, share, deliverable]) => ({
  id: idOf('study', code, work, partner),
  projectId,
  functionId: idOf('function', code),
  workPackageId: workPackageId(work),
  partnerId: partnerId(partner),
  deliverableId: deliverable ? deliverableId(deliverable) : null,
  share,
}));

type Met = readonly [from: string, to: string, kind: InterfaceKind, fr: string, en: string, agreedOn?: Day];

/** Invented, like the shares. */
const met: readonly Met[] = [
  ['F4', 'F1', 'FLUIDIC', 'Cellules triées, 2 mL à 10⁶ par mL', 'Sorted cells, 2 mL at 10⁶ per mL', '2019-03-22'],
  ['F1', 'F2', 'FLUIDIC', 'Cellules transduites, poche stérile', 'Transduced cells, sterile bag', '2019-06-14'],
  ['F2', 'F5', 'FLUIDIC', 'Prélèvement de 100 µL toutes les 12 h', 'Sample of 100 µL every 12 h'],
  ['F3', 'F1', 'THERMAL', 'Enceinte tenue à 37 ± 0,5 °C', 'Enclosure held at 37 ± 0.5 °C', '2019-02-08'],
  ['F3', 'F2', 'THERMAL', 'Enceinte tenue à 37 ± 0,3 °C', 'Enclosure held at 37 ± 0.3 °C', '2019-02-08'],
  ['F2', 'F3', 'ELECTRICAL', 'Alimentation 24 V, 60 W au plus', '24 V supply, 60 W at most'],
  ['F5', 'F2', 'DATA', 'Densité et viabilité, une mesure par heure', 'Density and viability, one reading an hour'],
  [
    'F1',
    'F3',
    'MECHANICAL',
    'Encombrement de la puce, bride de 80 mm',
    'Room for the chip, flange of 80 mm',
    '2019-09-20',
  ],
];

export const functionInterfaces: ReadonlyArray<Row<FunctionInterface>> = met.map(
  ([from, to, kind, wordsFr, wordsEn, agreedOn = null]) => ({
    id: idOf('function interface', from, to, kind),
    projectId,
    fromId: idOf('function', from),
    toId: idOf('function', to),
    kind,
    wordsFr,
    wordsEn,
    agreedOn,
  }),
);
