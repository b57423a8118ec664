import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import type { Cast } from './lyra.js';

/** Vega designs a pump (L1.1) and builds it (L1.2), Deneb tries it (L2.1); J1 closes the trial, J2 and D1 are laid by who needs them. */
const codes = ['L1', 'L1.1', 'L1.2', 'L2', 'L2.1', 'J1', 'J2', 'D1'] as const;
export type PumpCode = (typeof codes)[number];

export interface Pump {
  readonly id: (code: PumpCode) => string;
  readonly milestone: (code: PumpCode, on: string) => Promise<string>;
}

/** Lays the two lots and their tasks. */
export async function layThePump(database: Database, cast: Cast): Promise<Pump> {
  const ids = new Map(codes.map((code) => [code, uuidv7()]));
  const id = (code: PumpCode) => ids.get(code) as string;
  const titled = (code: string) => ({ project_id: cast.lyra, code, title_fr: code, title_en: code });
  const works = [
    ['L1', null, cast.vega, '2019-09-02', '2020-03-31', 'IN_PROGRESS', 40],
    ['L1.1', 'L1', cast.vega, '2019-09-02', '2019-12-20', 'IN_PROGRESS', 60],
    ['L1.2', 'L1', cast.vega, '2020-01-06', '2020-03-31', 'NOT_STARTED', 0],
    ['L2', null, cast.deneb, '2020-04-01', '2020-06-30', 'NOT_STARTED', 0],
    ['L2.1', 'L2', cast.deneb, '2020-04-01', '2020-06-30', 'NOT_STARTED', 0],
  ] as const;
  for (const [position, [code, parent, lead_partner_id, starts_on, ends_on, state, progress]] of works.entries())
    await put(database, 'work_package', {
      ...{ id: id(code), parent_id: parent && id(parent), position, ...titled(code) },
      ...{ lead_partner_id, starts_on, ends_on, state, progress },
    });
  return {
    id,
    milestone: (code, on) =>
      put(database, 'milestone', {
        ...{ id: id(code), work_package_id: id('L2.1'), partner_id: cast.deneb, ...titled(code) },
        ...{ baseline_on: on, forecast_on: on },
      }),
  };
}
