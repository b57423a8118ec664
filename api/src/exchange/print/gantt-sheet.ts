import { Paper, type SheetSize } from '../../platform/paper/paper.js';
import type { OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { codeOfLink } from '../plan/predecessor.rules.js';
import { stateWords } from '../plan/sheet.rules.js';
import { ganttLayout, type PlacedRow } from './gantt-layout.rules.js';
import { looks, saying, writingOf } from './print-words.rules.js';
import type { Language } from './printed-plan.rules.js';
import {
  AXIS,
  type Desk,
  DIAMOND,
  drawAxis,
  drawFoot,
  drawHead,
  drawLink,
  drawState,
  drawToday,
  FOOT,
  HEAD,
  MARGIN,
  numberPages,
  SHEET,
} from './sheet-frame.js';
import type { Axis } from './time-axis.rules.js';

const ROW = 15;
const LETTERS: Readonly<Record<SheetSize, number>> = { A3: 8, A4: 7.2 };

type Column = 'row' | 'partner' | 'starts' | 'ends' | 'state' | 'waits';
const widths: Readonly<Record<SheetSize, ReadonlyArray<readonly [Column, number]>>> = {
  A3: [
    ['row', 232],
    ['partner', 62],
    ['starts', 58],
    ['ends', 58],
    ['state', 66],
    ['waits', 66],
  ],
  A4: [
    ['row', 152],
    ['partner', 64],
    ['starts', 49],
    ['ends', 49],
    ['state', 54],
    ['waits', 62],
  ],
};

/** The whole plan on numbered pages: words to the left, bars to the right, heads repeated. */
export async function ganttSheet(plan: OutgoingPlan, language: Language, size: SheetSize): Promise<Buffer> {
  const say = saying(language);
  const title = `${plan.acronym} – ${say('gantt')}`;
  const paper = new Paper({ title, language, size, at: plan.writtenAt });
  const desk: Desk = { paper, plan, say, written: writingOf(language) };
  const columns = widths[size];
  const letters = LETTERS[size];
  const top = MARGIN + HEAD + AXIS;
  const frame = {
    ...{ left: MARGIN, top, width: paper.width - 2 * MARGIN, row: ROW },
    height: paper.height - MARGIN - FOOT - top,
    words: columns.reduce((sum, [, width]) => sum + width, 0) + 8,
  };
  const { axis, pages } = ganttLayout(plan, frame);
  const waits = waitsOf(plan);
  const words = stateWords[language];
  const used = new Set(plan.items.map(({ state }) => state));
  const legend = Object.keys(looks).flatMap((state) =>
    used.has(state) ? [[state, words[state] ?? state] as const] : [],
  );
  const distinct = legend.filter(([, word], i) => legend.findIndex((other) => other[1] === word) === i);
  for (const { rows, links } of pages) {
    await paper.turn();
    drawHead(desk, 'gantt');
    const bottom = top + rows.length * ROW;
    paper.decor(() => {
      for (const { top: y, depth } of rows) {
        if (depth === 0) paper.box(MARGIN, y, frame.width, ROW, { fill: 'sunken' });
        paper.line(
          [
            [MARGIN, y + ROW],
            [MARGIN + frame.width, y + ROW],
          ],
          { stroke: 'line', thick: 0.4 },
        );
      }
    });
    drawAxis(desk, axis, MARGIN + HEAD, bottom);
    paper.part('Table', () => {
      paper.part('TR', () => {
        let x = MARGIN + 3;
        for (const [column, width] of columns) {
          const at = { x, y: top - 6, size: letters, face: 'strong', tone: 'second', width: width - 6 } as const;
          paper.part('TH', () => paper.write(say(headings[column]), at));
          x += width;
        }
      });
      for (const row of rows) paper.part('TR', () => drawWords(desk, row, columns, letters, words, waits));
    });
    for (const row of rows) drawRow(desk, row, axis);
    for (const { points } of links) drawLink(paper, points);
    drawToday(desk, axis, top - AXIS, bottom);
    drawFoot(desk, distinct, true);
  }
  numberPages(desk);
  return paper.bytes();
}

const headings = {
  row: 'row',
  partner: 'partner',
  starts: 'starts',
  ends: 'ends',
  state: 'state',
  waits: 'waits',
} as const;

/** What each row waits for, in the words of the tables. */
function waitsOf({ items, links }: OutgoingPlan): ReadonlyMap<string, string> {
  const codes = new Map(items.map(({ id, code }) => [id, code]));
  const waits = new Map<string, string>();
  for (const link of links) {
    const said = codeOfLink({ ...link, from: codes.get(link.fromId) ?? '' });
    waits.set(link.toId, [waits.get(link.toId), said].filter(Boolean).join(', '));
  }
  return waits;
}

function drawWords(
  desk: Desk,
  { item, depth, top, goesOn }: PlacedRow,
  columns: ReadonlyArray<readonly [Column, number]>,
  letters: number,
  states: Readonly<Record<string, string>>,
  waits: ReadonlyMap<string, string>,
): void {
  const { paper, written, say } = desk;
  const y = top + ROW - 4.6;
  const face = depth === 0 ? 'strong' : 'text';
  const late = item.state === 'LATE' || item.state === 'BLOCKED' ? 'late' : 'ink';
  const title = goesOn ? `${item.title} ${say('goesOn')}` : item.title;
  const texts: Readonly<Record<Column, string>> = {
    row: title,
    partner: item.partner,
    starts: item.kind === 'WORK' ? written.day(item.startsOn) : '',
    ends: written.day(item.endsOn),
    state: states[item.state] ?? '',
    waits: goesOn ? '' : (waits.get(item.id) ?? ''),
  };
  let x = MARGIN + 3;
  for (const [column, width] of columns) {
    const at = { x, y, size: letters, face, width: width - 6 } as const;
    paper.part('TD', () => {
      if (column === 'row') {
        const start = x + Math.min(depth, 6) * 8;
        const wide = paper.write(item.code, {
          ...at,
          x: start,
          face: 'strong',
          tone: goesOn ? 'dim' : 'second',
          width: 60,
        });
        const left = start + wide + 5;
        paper.write(texts.row, { ...at, x: left, tone: goesOn ? 'dim' : 'ink', width: MARGIN + width - left });
      } else if (column === 'state' && texts.state) {
        drawState(desk, item.state, x, top + 3.2, 8.4);
        paper.write(texts.state, { ...at, x: x + 11.5, width: width - 15, tone: late });
      } else if (texts[column]) {
        const tone = column === 'waits' || column === 'starts' ? 'second' : column === 'ends' ? late : 'ink';
        paper.write(texts[column], { ...at, tone });
      }
    });
    x += width;
  }
}

function drawRow({ paper }: Desk, { item, top, lot, bar, done, ghost }: PlacedRow, axis: Axis): void {
  const middle = top + ROW / 2;
  const end = axis.left + axis.width;
  const settled = item.done ? 'done' : item.state === 'LATE' ? 'late' : item.state === 'AT_RISK' ? 'risk' : 'blue';
  if (ghost && item.kind === 'WORK')
    paper.box(ghost.left, middle + 3.6, ghost.width, 1.8, { fill: 'ghost', radius: 0.9 });
  if (item.kind !== 'WORK') {
    const x = Math.min(bar.left + bar.width / 2, end);
    if (ghost) {
      const before = ghost.left + ghost.width / 2;
      if (Math.abs(before - x) > 1)
        paper.shape(item.kind === 'MILESTONE' ? DIAMOND : SHEET, before, middle, 0.9, {
          ...{ fill: 'surface', stroke: 'edge', thick: 0.7, dash: [1.6, 1.2] },
        });
    }
    paper.shape(item.kind === 'MILESTONE' ? DIAMOND : SHEET, x, middle, 0.95, { fill: settled });
    return;
  }
  if (lot) {
    paper.box(bar.left, middle - 2.2, bar.width, 3, { fill: 'second' });
    paper.shape('M0 0h4L0 4Z', bar.left, middle + 0.6, 0.9, { fill: 'second' });
    paper.shape('M0 0h-4L0 4Z', bar.left + bar.width, middle + 0.6, 0.9, { fill: 'second' });
    return;
  }
  const tone =
    item.state === 'LATE' || item.state === 'BLOCKED' ? 'late' : item.state === 'SUSPENDED' ? 'parked' : 'blue';
  paper.box(bar.left, middle - 4, bar.width, 7, { fill: 'wash', stroke: tone, thick: 0.7, radius: 1.5 });
  if (done > 0) paper.box(bar.left, middle - 4, done, 7, { fill: tone, radius: 1.5 });
}
