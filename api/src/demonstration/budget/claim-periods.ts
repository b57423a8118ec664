import type { ClaimPeriod } from '../../claims/claim-period.entity.js';
import type { Day } from '../../kernel/day.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

export const periodId = (number: number): string => idOf('claim period', number);

const days: ReadonlyArray<readonly [from: Day, until: Day, partnersDue: Day, due: Day]> = [
  ['2018-02-08', '2018-08-07', '2018-08-31', '2018-09-14'],
  ['2018-08-08', '2019-02-07', '2019-03-01', '2019-03-15'],
  ['2019-02-08', '2019-08-07', '2019-08-30', '2019-09-13'],
  ['2019-08-08', '2020-02-07', '2020-02-28', '2020-03-13'],
  ['2020-02-08', '2020-08-07', '2020-08-28', '2020-09-11'],
  ['2020-08-08', '2021-02-07', '2021-02-26', '2021-03-12'],
  ['2021-02-08', '2021-08-07', '2021-08-27', '2021-09-10'],
  ['2021-08-08', '2022-02-07', '2022-02-25', '2022-03-11'],
];

/** Eight periods of six months; partners declare within three weeks, and the claim is due a fortnight later. */
export const claimPeriods: ReadonlyArray<Row<ClaimPeriod>> = days.map(([fromOn, untilOn, partnersDueOn, dueOn], i) => ({
  id: periodId(i + 1),
  projectId,
  number: i + 1,
  fromOn,
  untilOn,
  partnersDueOn,
  dueOn,
}));
