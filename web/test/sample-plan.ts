import type { Item } from '../src/workplan/planning/item';

const UFC = { id: 'ufc', shortName: 'UFC' };
const EFS = { id: 'efs', shortName: 'EFS BFC' };

/** A row of a small plan, for the specs. */
export const sample = (item: Pick<Item, 'id' | 'code'> & Partial<Item>): Item => ({
  kind: 'WORK',
  parentId: null,
  titleFr: item.code,
  titleEn: item.code,
  partner: UFC,
  startsOn: '2020-05-04',
  endsOn: '2020-05-15',
  baselineStartsOn: null,
  baselineEndsOn: null,
  progress: 0,
  state: 'NOT_STARTED',
  standing: null,
  totalFloat: 11,
  freeFloat: 0,
  critical: false,
  done: false,
  drivenBy: [],
  askedOn: null,
  version: 1,
  ...item,
});

const point = { progress: null, state: null, totalFloat: 4 } as const;

/** A work package with two tasks, a milestone that waits for one of them, a deliverable, and a work package of another. */
export const samples: readonly Item[] = [
  sample({
    id: 'lt4',
    code: 'LT4',
    titleFr: 'Enceinte contrôlée',
    startsOn: '2020-05-04',
    endsOn: '2020-06-12',
    state: 'IN_PROGRESS',
  }),
  sample({ id: 't41', code: 'T4.1', titleFr: 'Qualification', parentId: 'lt4', state: 'BLOCKED', partner: EFS }),
  sample({
    id: 't43',
    code: 'T4.3',
    parentId: 'lt4',
    titleFr: 'Essais à vide',
    startsOn: '2020-05-18',
    endsOn: '2020-06-12',
  }),
  sample({
    ...{
      id: 'j6',
      code: 'J6',
      titleFr: 'Enceinte qualifiée',
      kind: 'MILESTONE',
      parentId: 't43',
      startsOn: '2020-06-15',
      endsOn: '2020-06-15',
    },
    ...{ ...point, standing: 'LATE', partner: EFS, critical: true },
  }),
  sample({
    ...{ id: 'd44', code: 'D4.4', kind: 'DELIVERABLE', parentId: 't43', startsOn: '2020-06-12', endsOn: '2020-06-12' },
    ...{ ...point, standing: 'PLANNED', totalFloat: null, version: null },
  }),
  sample({ id: 'lt5', code: 'LT5', titleFr: 'Contrôle', partner: EFS }),
];
