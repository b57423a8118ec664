import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../kernel/day.js';
import { FRENCH_WEEK } from '../../workplan/schedule/working.calendar.js';
import type { OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { ganttLayout } from './gantt-layout.rules.js';
import { ganttSheet } from './gantt-sheet.js';
import { onePageLayout } from './one-page-layout.rules.js';
import { onePageSheet } from './one-page-sheet.js';
import { totalsOf } from './printed-plan.rules.js';
import { axisOf, stretchesOf, unitOf } from './time-axis.rules.js';

const item = (code: string, parentId: string | null, said: Partial<OutgoingItem> = {}): OutgoingItem => ({
  ...{ id: code, kind: 'WORK', parentId, code, title: `Étude β de ${code}`, partner: 'Vega', agreedOn: null },
  ...{ startsOn: '2019-01-01', endsOn: '2019-12-31', progress: 50, state: 'IN_PROGRESS', begun: true, done: false },
  ...{ cost: null, effort: null, parts: [{ partner: 'Vega', effort: 100 }] },
  ...said,
});
const planOf = (items: readonly OutgoingItem[], said: Partial<OutgoingPlan> = {}): OutgoingPlan => ({
  ...{ projectId: 'p', acronym: 'Lyra', title: 'Capteurs', startsOn: '2018-02-08', endsOn: '2022-02-07' },
  ...{ illustrative: true, writtenOn: '2019-11-14', writtenAt: new Date('2019-11-14T09:32:00Z') },
  calendar: { name: 'Jalon', terms: { ...FRENCH_WEEK, closures: [] } },
  ...{ calendars: [], items, links: [], baselines: [] },
  ...said,
});
const frame = { left: 30, top: 100, width: 1_000, height: 300, words: 300, row: 15 };

describe('the axis of time', () => {
  it('puts days in their places, the last one whole', () => {
    const axis = axisOf({ from: '2019-01-01', until: '2019-12-31' }, 100, 365);
    expect([axis.at('2019-01-01'), axis.after('2019-01-01'), axis.after('2019-12-31')]).toEqual([100, 101, 465]);
    expect([axis.at('2018-06-01'), axis.after('2024-06-01')]).toEqual([100, 465]);
  });

  it('is parted into years, quarters and months that cover it without a gap', () => {
    const axis = axisOf({ from: '2018-02-08', until: '2022-02-07' }, 0, 480);
    for (const unit of ['YEAR', 'QUARTER', 'MONTH'] as const) {
      const stretches = stretchesOf(axis, unit);
      expect(stretches[0]?.left).toBe(0);
      for (const [i, { left }] of stretches.slice(1).entries())
        expect(left).toBeCloseTo((stretches[i]?.left ?? 0) + (stretches[i]?.width ?? 0), 6);
      expect(stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(480, 6);
    }
    expect(stretchesOf(axis, 'YEAR').map(({ number }) => number)).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(
      stretchesOf(axis, 'QUARTER')
        .map(({ number }) => number)
        .slice(0, 5),
    ).toEqual([1, 2, 3, 4, 1]);
    expect([unitOf(axis), unitOf(axisOf(axis, 0, 900))]).toEqual(['QUARTER', 'MONTH']);
  });
});

describe('the whole plan on pages', () => {
  it('holds every row once, in order, inside its frame, and says which work package goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }), (sizes) => {
        const items = sizes.flatMap((size, lot) => [
          item(`L${lot}`, null),
          ...Array.from({ length: size }, (_, i) => item(`L${lot}.${i}`, `L${lot}`)),
        ]);
        const { pages, axis } = ganttLayout(planOf(items), { ...frame, height: 90 });
        const rows = pages.flatMap((page) => page.rows);
        expect(rows.filter(({ goesOn }) => !goesOn).map((row) => row.item.code)).toEqual(items.map(({ code }) => code));
        for (const page of pages) {
          expect(page.rows.length).toBeGreaterThan(0);
          expect(page.rows.length).toBeLessThanOrEqual(6);
          const [first] = page.rows;
          expect(first?.depth).toBe(0);
          for (const { bar } of page.rows)
            expect(bar.left + bar.width).toBeLessThanOrEqual(axis.left + axis.width + 1e-6);
        }
      }),
    );
  });

  it('draws a bar with what is done of it, its ghost, and what it waits for on the same page', () => {
    const items = [item('A', null), item('B', null, { startsOn: '2020-01-01', endsOn: '2020-12-31', progress: 25 })];
    const baselines = [
      {
        name: 'First',
        takenOn: '2018-02-08' as const,
        items: [{ itemId: 'B', startsOn: '2019-06-01' as const, endsOn: '2020-05-31' as const }],
      },
    ];
    const links = [{ fromId: 'A', toId: 'B', type: 'FS' as const, lag: 0, inCalendarDays: false }];
    const { pages, axis } = ganttLayout(planOf(items, { baselines, links }), frame);
    const [a, b] = pages[0]?.rows ?? [];
    expect(b?.bar.left).toBe(axis.at('2020-01-01'));
    expect(b?.done).toBeCloseTo((b?.bar.width ?? 0) / 4, 6);
    expect(b?.ghost?.left).toBe(axis.at('2019-06-01'));
    expect(a?.ghost).toBeNull();
    const points = pages[0]?.links[0]?.points ?? [];
    expect(points[0]).toEqual([axis.after('2019-12-31'), 107.5]);
    expect(points.at(-1)).toEqual([axis.at('2020-01-01'), 122.5]);
  });
});

describe('the plan on one page', () => {
  const milestone = (code: string, on: OutgoingItem['endsOn']) =>
    item(code, 'A', { kind: 'MILESTONE', startsOn: on, endsOn: on, agreedOn: on, progress: null, state: 'PLANNED' });
  const label = (code: string, day: string) => `${code} ${day}`;
  const widthOf = (text: string) => text.length * 4;

  it('never lets two labels meet, and keeps everything inside its frame', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_400), { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (days, lots) => {
        const works = Array.from({ length: lots }, (_, i) => item(String.fromCharCode(65 + i), null));
        const points = days.map((n, i) => milestone(`J${i}`, addDays('2018-02-08', n)));
        const { axis, lots: placed, left } = onePageLayout(planOf([...works, ...points]), frame, widthOf, label);
        expect(left).toBe(0);
        expect(placed).toHaveLength(lots);
        for (const { points: own, top, height } of placed) {
          expect(top + height).toBeLessThanOrEqual(frame.top + frame.height + 1e-6);
          for (const [i, a] of own.entries()) {
            expect(a.labelled + widthOf(a.label)).toBeLessThanOrEqual(axis.left + axis.width + 1e-6);
            expect(a.y).toBeLessThanOrEqual(top + height);
            for (const b of own.slice(i + 1))
              if (a.y === b.y && a.label.includes(' '))
                expect(a.labelled + widthOf(a.label) <= b.labelled || b.labelled + widthOf(b.label) <= a.labelled).toBe(
                  true,
                );
          }
        }
      }),
    );
  });

  it('leaves work packages out only when there is no room for their names, and says how many', () => {
    const works = Array.from({ length: 60 }, (_, i) => item(`L${i}`, null));
    const { lots, left } = onePageLayout(planOf(works), frame, widthOf, label);
    expect([lots.length, left]).toEqual([20, 40]);
  });
});

it('adds up what the head says', () => {
  const items = [
    item('A', null, { effort: 1_250, cost: 100_00n }),
    item('A1', 'A', { effort: 1_000 }),
    item('J1', 'A', { kind: 'MILESTONE' }),
  ];
  expect(totalsOf(planOf(items))).toEqual({
    ...{ lots: 1, tasks: 1, milestones: 1, deliverables: 0, effort: 1_250, cost: 100_00n },
  });
  expect(totalsOf(planOf([item('A', null)])).cost).toBeNull();
});

describe('paper', () => {
  const many = planOf(
    Array.from({ length: 6 }, (_, i) => [
      item(`L${i}`, null),
      ...Array.from({ length: 15 }, (_, j) => item(`L${i}.${j}`, `L${i}`)),
      item(`J${i}`, `L${i}`, { kind: 'MILESTONE', progress: null, state: 'LATE', startsOn: '2019-12-31' }),
    ]).flat(),
  );

  it.each([
    ['fr', 'A4', ganttSheet, 4],
    ['en', 'A3', ganttSheet, 3],
    ['fr', 'A3', onePageSheet, 1],
    ['en', 'A4', onePageSheet, 1],
  ] as const)(
    'in %s on %s has a title, a language, parts with names and its pages',
    async (language, size, sheet, pages) => {
      const text = (await sheet(many, language, size)).toString('latin1');
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text).toContain(`/Lang (${language === 'fr' ? 'fr-FR' : 'en-GB'})`);
      expect(text).toMatch(/\/Marked true/);
      expect(text).toContain('/DisplayDocTitle true');
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(pages);
      expect(text).toMatch(/\/S \/TH\b/);
      expect(text).not.toMatch(/\/Subtype \/Image/);
    },
  );
});
