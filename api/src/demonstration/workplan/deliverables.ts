import type { Day } from '../../kernel/day.js';
import type { Deliverable } from '../../workplan/deliverable.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { handedIn } from './deliverable-states.js';
import { type DeliverableCode, deliverableTitles } from './deliverable-titles.js';
import type { WorkCode } from './work-codes.js';
import { workPackageId } from './work-packages.js';

export const deliverableId = (code: DeliverableCode): string => idOf('deliverable', code);

type Due = readonly [
  code: DeliverableCode,
  work: WorkCode,
  partner: PartnerName,
  type: Deliverable['type'],
  seenBy: 'C' | 'P',
  baselineOn: Day,
];

const dues: readonly Due[] = [
  ['D0.1', 'LT0', 'Ilsa', 'REPORT', 'C', '2018-04-06'],
  ['D1.1', 'T1.1', 'UFC (FEMTO-ST)', 'REPORT', 'C', '2018-09-28'],
  ['D2.1', 'T2.1', 'Diaclone', 'REPORT', 'C', '2018-12-14'],
  ['D1.2', 'T1.1', 'UFC (FEMTO-ST)', 'PROTOTYPE', 'C', '2019-03-29'],
  ['D0.2', 'LT0', 'Ilsa', 'REPORT', 'P', '2019-04-05'],
  ['D1.3', 'T1.1', 'UFC (FEMTO-ST)', 'REPORT', 'C', '2019-08-30'],
  ['D4.1', 'T4.1', 'Ilsa', 'REPORT', 'C', '2019-08-30'],
  ['D5.1', 'T5.1', 'Smaltis', 'REPORT', 'C', '2019-09-20'],
  ['D5.5', 'T5.2', 'BioExigence', 'REPORT', 'C', '2019-09-27'],
  ['D6.1', 'LT6', 'EFS BFC', 'REPORT', 'C', '2019-09-30'],
  ['D3.1', 'T3.1', 'Ilsa', 'REPORT', 'C', '2019-10-11'],
  ['D5.0', 'T5.1', 'Aurea Technology', 'PROTOTYPE', 'C', '2019-10-18'],
  ['D7.1', 'LT7', "FC'Innov", 'REPORT', 'P', '2019-10-25'],
  ['D2.2', 'T2.1', 'Diaclone', 'PROTOTYPE', 'C', '2019-10-31'],
  ['D4.3', 'T4.1', 'EFS BFC', 'REPORT', 'C', '2019-11-08'],
  ['D1.4', 'T1.2', 'UFC (FEMTO-ST)', 'REPORT', 'C', '2019-11-29'],
  ['D1.5', 'T1.2', 'Aurea Technology', 'PROTOTYPE', 'C', '2019-12-13'],
  ['D3.2', 'T3.1', 'Ilsa', 'PROTOTYPE', 'C', '2020-01-10'],
  ['D5.2', 'T5.1', 'Smaltis', 'PROTOTYPE', 'C', '2020-01-24'],
  ['D2.3', 'T2.2', 'UFC (FEMTO-ST)', 'REPORT', 'C', '2020-01-31'],
  ['D6.2', 'LT6', "Med'Inn'Pharma", 'DATA', 'C', '2020-02-28'],
  ['D6.5', 'LT6', 'CHRU Besançon', 'REPORT', 'C', '2020-03-27'],
  ['D2.4', 'T2.2', 'Diaclone', 'PROTOTYPE', 'C', '2020-04-24'],
  ['D4.2', 'T4.2', 'UFC (FEMTO-ST)', 'SOFTWARE', 'C', '2020-04-17'],
  ['D7.2', 'LT7', "FC'Innov", 'REPORT', 'C', '2020-04-30'],
  ['D5.3', 'T5.2', 'Smaltis', 'SOFTWARE', 'C', '2020-05-15'],
  ['D5.6', 'T5.2', 'BioExigence', 'DATA', 'C', '2020-05-29'],
  ['D6.3', 'LT6', 'EFS BFC', 'DATA', 'C', '2020-05-29'],
  ['D6.4', 'LT6', "Med'Inn'Pharma", 'REPORT', 'C', '2020-07-24'],
  ['D1.6', 'T1.2', 'Aurea Technology', 'PROTOTYPE', 'C', '2020-08-28'],
  ['D6.6', 'LT6', 'CHRU Besançon', 'REPORT', 'C', '2020-08-28'],
  ['D1.7', 'T1.2', 'UFC (FEMTO-ST)', 'REPORT', 'P', '2020-09-25'],
  ['D2.5', 'T2.2', 'Diaclone', 'REPORT', 'C', '2020-10-23'],
  ['D7.3', 'LT7', "FC'Innov", 'OTHER', 'P', '2020-10-30'],
  ['D4.4', 'T4.3', 'Ilsa', 'REPORT', 'C', '2020-11-27'],
  ['D5.7', 'T5.2', 'BioExigence', 'REPORT', 'C', '2020-11-27'],
  ['D5.4', 'T5.2', 'Smaltis', 'REPORT', 'C', '2020-12-18'],
  ['D6.7', 'LT6', 'CHRU Besançon', 'REPORT', 'P', '2021-01-29'],
];

export const deliverables: ReadonlyArray<Row<Deliverable>> = dues.map(
  ([code, work, partner, type, seenBy, baselineOn]) => ({
    id: deliverableId(code),
    projectId,
    workPackageId: workPackageId(work),
    partnerId: partnerId(partner),
    code,
    titleFr: deliverableTitles[code][0],
    titleEn: deliverableTitles[code][1],
    type,
    dissemination: seenBy === 'P' ? 'PUBLIC' : 'CONSORTIUM',
    baselineOn,
    dueOn: baselineOn,
    submittedOn: null,
    acceptedOn: null,
    state: 'PLANNED',
    delayReason: '',
    ...handedIn[code],
  }),
);
