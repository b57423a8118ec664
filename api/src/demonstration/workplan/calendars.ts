import type { Day } from '../../kernel/day.js';
import type { Closure } from '../../workplan/calendars/closure.entity.js';
import { PlanCalendars } from '../../workplan/calendars/plan-calendars.rules.js';
import type { WorkingWeek } from '../../workplan/calendars/working-week.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

const week = (name: PartnerName, weekdays: WorkingWeek['weekdays']): Row<WorkingWeek> => ({
  ...{ id: partnerId(name), projectId, partnerId: partnerId(name) },
  ...{ weekdays, holidays: 'FRANCE' },
});

/** One small company works four days; the others work the usual week. Illustrative: nobody published when they work. */
export const workingWeeks: ReadonlyArray<Row<WorkingWeek>> = [week('BioExigence', [1, 2, 3, 4])];

const closure = (
  name: PartnerName | null,
  [nameFr, nameEn]: readonly [string, string],
  startsOn: Day,
  endsOn: Day,
): Row<Closure> => ({
  ...{ id: idOf('closure', `${name ?? 'all'} ${startsOn}`), projectId, partnerId: name && partnerId(name) },
  ...{ nameFr, nameEn, startsOn, endsOn },
});

const CHRISTMAS = ['Fermeture de fin d’année (illustratif)', 'End-of-year closure (illustrative)'] as const;
const SUMMER = ['Fermeture d’été (illustratif)', 'Summer closure (illustrative)'] as const;

/** Illustrative, and named so. */
export const closures: ReadonlyArray<Row<Closure>> = [
  closure(null, CHRISTMAS, '2018-12-24', '2019-01-01'),
  closure(null, CHRISTMAS, '2019-12-23', '2020-01-01'),
  closure(null, CHRISTMAS, '2020-12-24', '2021-01-01'),
  closure('Ilsa', SUMMER, '2019-08-05', '2019-08-23'),
  closure('Ilsa', SUMMER, '2020-08-03', '2020-08-21'),
  closure('UFC (FEMTO-ST)', SUMMER, '2020-07-27', '2020-08-14'),
];

export const planCalendars = new PlanCalendars(workingWeeks, closures);
