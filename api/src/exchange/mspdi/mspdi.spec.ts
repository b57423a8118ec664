import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { linkTypes } from '../../workplan/schedule/plan.rules.js';
import { holidayRegimes } from '../../workplan/schedule/public-holidays.calendar.js';
import { FRENCH_WEEK, WorkingCalendar } from '../../workplan/schedule/working.calendar.js';
import type { FileCalendar, FilePlan } from '../plan/file-plan.rules.js';
import type { OutgoingCalendar, OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { readMspdi } from './mspdi-reader.js';
import { mspdiOf } from './mspdi-writer.rules.js';

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => {
  const sound = text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return sound || 'Pump & <valve>';
});
const day = fc.nat(1_400).map((n) => addDays('2018-02-08', n));

const PARTNERS = ['Orion', 'Vega & fils', 'Deneb'];
const closed = fc.array(fc.record({ name: title, from: day, lasts: fc.nat(20) }), { maxLength: 3 });
const named = ({ name, from, lasts }: { name: string; from: Day; lasts: number }) => {
  return { name, from, until: addDays(from, lasts) };
};

/** Any plan: lots three deep, points anywhere, links of every kind, up to eleven baselines. */
const plans = fc
  .record({
    rows: fc.array(
      fc.record({
        title,
        under: fc.nat(),
        startsOn: day,
        lasts: fc.nat(200),
        point: fc.constantFrom(null, 'MILESTONE' as const, 'DELIVERABLE' as const),
        progress: fc.integer({ min: 0, max: 100 }),
        efforts: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 }),
        cost: fc.option(fc.bigInt({ min: 1n, max: 10n ** 13n })),
        partner: fc.constantFrom(...PARTNERS),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        type: fc.constantFrom(...linkTypes),
        lag: fc.integer({ min: -1_000, max: 1_000 }),
        inCalendarDays: fc.boolean(),
      }),
      { maxLength: 25 },
    ),
    baselines: fc.array(fc.record({ name: title, takenOn: day, shift: fc.nat(90) }), { maxLength: 11 }),
    closures: closed,
    saturdays: fc.boolean(),
    own: fc.array(
      fc.record({ closures: closed, fridays: fc.boolean(), holidays: fc.constantFrom(...holidayRegimes) }),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
  })
  .map(({ rows, links, baselines, closures, saturdays, own }): OutgoingPlan => {
    const items: OutgoingItem[] = [];
    for (const [i, { under, lasts, point, startsOn, progress, efforts, ...said }] of rows.entries()) {
      const works = items.filter(({ kind }) => kind === 'WORK');
      const parent = works.length > 0 && (point || under % 3 > 0) ? works[under % works.length] : undefined;
      const kind = parent && point ? point : 'WORK';
      const endsOn = kind === 'WORK' ? addDays(startsOn, lasts) : startsOn;
      items.push({
        ...{ id: uuid(i + 1), kind, parentId: parent?.id ?? null, code: `${kind.slice(0, 1)}${i}`, startsOn, endsOn },
        ...{ agreedOn: kind === 'WORK' ? null : startsOn, progress: kind === 'WORK' ? progress : null },
        ...{
          state: '',
          begun: progress > 0 && kind === 'WORK',
          done: progress === 100 && kind === 'WORK',
          effort: null,
          parts: kind === 'WORK' ? partsOf(said.partner, efforts) : [],
        },
        ...said,
      });
    }
    const linked = items.filter(({ kind }) => kind !== 'DELIVERABLE');
    const pairs = new Map<string, OutgoingPlan['links'][number]>();
    for (const { from, to, ...said } of links) {
      const [a, b] = [linked[from % linked.length], linked[to % linked.length]] as [OutgoingItem, OutgoingItem];
      if (a !== b && !isUnder(items, a, b) && !isUnder(items, b, a))
        pairs.set(`${a.id} ${b.id} ${said.type}`, { fromId: a.id, toId: b.id, ...said });
    }
    return {
      ...{ projectId: uuid(0), acronym: 'Lyra', title: 'Lyra', startsOn: '2018-02-08', endsOn: '2023-02-07' },
      writtenOn: '2019-11-14',
      writtenAt: new Date(0),
      illustrative: false,
      calendar: {
        name: 'Jalon',
        terms: {
          ...FRENCH_WEEK,
          weekdays: saturdays ? [1, 2, 3, 4, 5, 6] : FRENCH_WEEK.weekdays,
          closures: closures.map(named),
        },
      },
      calendars: own.map(({ closures: ownClosures, fridays, holidays }, i) => ({
        name: PARTNERS[i] as string,
        terms: {
          ...{ weekdays: fridays ? FRENCH_WEEK.weekdays : [1, 2, 3, 4], holidays, openings: [] },
          closures: [...closures, ...ownClosures].map(named),
        },
      })),
      items,
      links: [...pairs.values()],
      baselines: baselines.map(({ name, takenOn, shift }) => ({
        ...{ name, takenOn },
        items: items.map(({ id, startsOn, endsOn }) => {
          return { itemId: id, startsOn: addDays(startsOn, shift), endsOn: addDays(endsOn, shift) };
        }),
      })),
    };
  });

/** The first answers for it; the others may take part. */
function partsOf(partner: string, efforts: readonly number[]): OutgoingItem['parts'] {
  const others = ['Orion', 'Vega & fils', 'Deneb'].filter((one) => one !== partner);
  return [partner, ...others.filter((_, i) => (efforts[i + 1] ?? 0) % 2 === 0)].map((one, i) => {
    return { partner: one, effort: efforts[i] ?? 0 };
  });
}

function isUnder(items: readonly OutgoingItem[], above: OutgoingItem, under: OutgoingItem): boolean {
  if (under.kind !== 'WORK') return false;
  for (let id = under.parentId; id; id = items.find((item) => item.id === id)?.parentId ?? null)
    if (id === above.id) return true;
  return false;
}

const read = (text: string) => readMspdi(Buffer.from(text));
const sorted = <T>(all: readonly T[]) => all.map((one) => JSON.stringify(one)).sort();

describe('what was written is read again', () => {
  it('task by task, link by link, baseline by baseline, day by day', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const file = await read(mspdiOf(plan));
        const idOf = new Map(file.items.map(({ key, id }) => [key, id]));
        expect(file.program).toBe('Jalon');
        expect(file.losses).toEqual([]);
        expect(sorted(file.items.map((item) => [item.id, item.kind, idOf.get(item.parentKey ?? '') ?? null]))).toEqual(
          sorted(plan.items.map((item) => [item.id, item.kind, item.parentId])),
        );
        expect(
          sorted(file.items.map((item) => [item.codes, item.title, item.startsOn, item.endsOn, item.partners[0]])),
        ).toEqual(
          sorted(plan.items.map((item) => [[item.code], item.title, item.startsOn, item.endsOn, item.partner])),
        );
        expect(sorted(file.items.flatMap(({ kind, progress }) => (kind === 'WORK' ? [progress] : [])))).toEqual(
          sorted(plan.items.flatMap(({ kind, progress }) => (kind === 'WORK' ? [progress] : []))),
        );
        expect(sorted(file.items.flatMap(({ id, kind, efforts }) => (kind === 'WORK' ? [[id, efforts]] : [])))).toEqual(
          sorted(
            plan.items.flatMap(({ id, kind, parts }) =>
              kind === 'WORK' ? [[id, parts.map(({ partner, effort }) => ({ name: partner, effort }))]] : [],
            ),
          ),
        );
        expect(sorted(file.items.map(({ id, cost }) => [id, cost]))).toEqual(
          sorted(plan.items.map(({ id, cost }) => [id, cost === null ? null : Number(cost)])),
        );
        const links = file.links.map((link) => {
          const { type, lag, inCalendarDays } = link;
          return { fromId: idOf.get(link.fromKey), toId: idOf.get(link.toKey), type, lag, inCalendarDays };
        });
        expect(sorted(links)).toEqual(sorted(plan.links));
        expect(baselinesTold(file, idOf)).toEqual(
          plan.baselines.map(({ name, takenOn, items }) => [name, takenOn, sorted(items)]),
        );
        sameDays(plan, plan.calendar, file.calendar);
        const used = plan.calendars.filter(({ name }) => plan.items.some(({ partner }) => partner === name));
        expect(sorted((file.calendars ?? []).map(({ name }) => name))).toEqual(sorted(used.map(({ name }) => name)));
        for (const one of used)
          sameDays(
            plan,
            one,
            file.calendars?.find(({ name }) => name === one.name),
          );
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

const baselinesTold = (file: FilePlan, idOf: ReadonlyMap<string, string | null>) =>
  file.baselines.map(({ name, takenOn, items }) => [
    name,
    takenOn,
    sorted(items.map(({ key, startsOn, endsOn }) => ({ itemId: idOf.get(key), startsOn, endsOn }))),
  ]);

function sameDays(
  { startsOn, endsOn }: OutgoingPlan,
  { terms }: OutgoingCalendar,
  calendar: FileCalendar | null | undefined,
): void {
  if (!calendar) throw new Error('The file holds no calendar');
  const told = calendar.closures.map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(terms.closures.map(({ name }) => name)));
  const [ours, theirs] = [new WorkingCalendar(terms), new WorkingCalendar({ ...calendar, holidays: 'NONE' })];
  const differing: Day[] = [];
  for (let on: Day = startsOn; on <= endsOn; on = addDays(on, 1))
    if (ours.works(on) !== theirs.works(on)) differing.push(on);
  expect(differing).toEqual([]);
}
