import { describe, expect, it } from '@jest/globals';
import { usualCalendars } from '../../workplan/calendars/plan-calendars.rules.js';
import type { WorkRow } from '../../workplan/planning/plan-items.rules.js';
import { changedEfforts, costLosses, effortsOfNobody } from './efforts-and-costs.rules.js';
import type { FileItem, FilePlan } from './file-plan.rules.js';
import type { Match } from './matching.rules.js';
import type { StandingPlan } from './standing-plan.rules.js';

const item = (key: string, said: Partial<FileItem> = {}): FileItem => ({
  ...{ key, id: null, kind: 'WORK', parentKey: null, codes: [key], title: `Lot ${key}`, partners: [], notes: '' },
  ...{ startsOn: '2019-01-01', endsOn: '2019-12-31', progress: null, efforts: [], cost: null },
  ...said,
});
const row = (id: string): WorkRow => ({
  ...{ id, code: `L${id}`, titleFr: '', titleEn: '', version: 1, parentId: null, leadPartnerId: 'vega' },
  ...{ startsOn: '2019-01-01', endsOn: '2019-12-31', progress: 0, state: 'NOT_STARTED' },
});
const fileOf = (items: readonly FileItem[]): FilePlan => ({
  ...{ program: 'MSPDI', items, links: [], baselines: [], calendar: null, losses: [], problems: [] },
});
const partner = (id: string, shortName: string) => ({ id, shortName, name: shortName, lead: false });
const plan: StandingPlan = {
  ...{ startsOn: '2018-01-01', endsOn: '2022-12-31', works: [], milestones: [], deliverables: [], dependencies: [] },
  partners: [partner('vega', 'Vega'), partner('deneb', 'Deneb')],
  parts: [{ workPackageId: '1', partnerId: 'vega', effort: 1_250 }],
  baselines: [],
  ...{ calendars: usualCalendars(), weeks: [], closures: [] },
  budget: new Map([['1', 100_000_00n]]),
};
const find = (name: string) => ({ Ana: 'vega', Bo: 'vega', Cleo: 'deneb' })[name] ?? null;

describe('person-months', () => {
  it('of several people of one partner are one part; who is not named stays', () => {
    const efforts = [
      { name: 'Ana', effort: 1_000 },
      { name: 'Bo', effort: 250 },
      { name: 'Cleo', effort: 300 },
    ];
    expect(changedEfforts(item('1', { efforts }), '1', find, plan)).toEqual([
      { partnerId: 'deneb', partner: 'Deneb', from: 0, to: 300 },
    ]);
    expect(changedEfforts(item('1'), '1', find, plan)).toBeNull();
  });

  it('of nobody we know are told', () => {
    const file = fileOf([item('1', { efforts: [{ name: 'Zed', effort: 5 }] }), item('2')]);
    expect(effortsOfNobody(file, find)).toMatchObject([{ what: 'effort-of-nobody', facts: { count: 1 } }]);
  });
});

describe('what rows cost', () => {
  const told = (items: readonly FileItem[], standing: StandingPlan = plan) => {
    const matches = items.map((one): Match => ({ item: one, kind: 'WORK', row: one.key === '1' ? row('1') : null }));
    return costLosses(fileOf(items), matches, standing);
  };

  it('is the budget, and there is nothing to tell', () =>
    expect(told([item('1', { cost: 100_000_00 }), item('2', { parentKey: '1', cost: 40_000_00 })])).toEqual([]));

  it('differs from the budget, and both amounts are told', () =>
    expect(told([item('1', { cost: 120_000_00 }), item('3', { cost: 5_50 })])).toEqual([
      { what: 'cost-differs', code: 'L1', title: 'Lot 1', facts: { cost: '120000.00', budget: '100000.00' } },
      { what: 'cost-differs', code: '3', title: 'Lot 3', facts: { cost: '5.50', budget: '0.00' } },
    ]));

  it('is never compared for who may not see the budget', () =>
    expect(told([item('1', { cost: 1_00 })], { ...plan, budget: null })).toMatchObject([
      { what: 'cost', facts: { count: 1 } },
    ]));
});
