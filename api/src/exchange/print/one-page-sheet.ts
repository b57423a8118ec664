import { Paper, type SheetSize } from '../../platform/paper/paper.js';
import type { OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { stateWords } from '../plan/sheet.rules.js';
import { ONE_PAGE, onePageLayout, type PlacedLot } from './one-page-layout.rules.js';
import { looks, type Say, saying, type Written, writingOf } from './print-words.rules.js';
import { type Language, totalsOf } from './printed-plan.rules.js';
import {
  AXIS,
  type Desk,
  DIAMOND,
  drawAxis,
  drawFoot,
  drawHead,
  drawState,
  drawToday,
  FOOT,
  HEAD,
  MARGIN,
  numberPages,
} from './sheet-frame.js';

const WORDS: Readonly<Record<SheetSize, number>> = { A3: 268, A4: 206 };
const TOTALS = 26;
const LABEL = 7.8;
const BADGE = 11;
/** Standings that are worth a shape beside the label; the others are what one expects. */
const TOLD: ReadonlySet<string> = new Set(['MET', 'AT_RISK', 'LATE']);

/** The work packages and the milestones of a plan on one page, to be pinned on a wall. */
export async function onePageSheet(plan: OutgoingPlan, language: Language, size: SheetSize): Promise<Buffer> {
  const say = saying(language);
  const title = `${plan.acronym} – ${say('onePage')}`;
  const paper = new Paper({ title, language, size, at: plan.writtenAt });
  const desk: Desk = { paper, plan, say, written: writingOf(language) };
  const { written } = desk;
  const top = MARGIN + HEAD + TOTALS + AXIS;
  const frame = {
    ...{ left: MARGIN, top, width: paper.width - 2 * MARGIN, words: WORDS[size], row: 0 },
    height: paper.height - MARGIN - FOOT - top,
  };
  const { axis, lots, left } = onePageLayout(
    plan,
    frame,
    (text, { state }) => paper.measure(text, LABEL) + (TOLD.has(state) ? BADGE : 0),
    (code, day) => `${code}  ${written.day(day)}`,
  );
  const last = lots.at(-1);
  const bottom = last ? last.top + last.height : top;
  await paper.turn();
  drawHead(desk, 'onePage');
  drawTotals(desk);
  paper.decor(() => {
    for (const [i, lot] of lots.entries()) {
      if (i % 2 === 0) paper.box(MARGIN, lot.top, frame.width, lot.height, { fill: 'sunken' });
    }
  });
  drawAxis(desk, axis, top - AXIS, bottom);
  paper.part('Table', () => {
    for (const lot of lots) paper.part('TR', () => drawLot(desk, lot, frame.words, stateWords[language]));
  });
  drawToday(desk, axis, top - AXIS, bottom);
  if (left > 0)
    paper.part('P', () => {
      paper.write(say('more', { count: left }), { x: MARGIN, y: bottom + 11, size: 8, tone: 'second' });
    });
  const used = new Set(
    plan.items.filter(({ kind, parentId }) => kind === 'MILESTONE' || parentId === null).map(({ state }) => state),
  );
  const words = stateWords[language];
  const legend = Object.keys(looks).flatMap((state) =>
    used.has(state) ? [[state, words[state] ?? state] as const] : [],
  );
  drawFoot(
    desk,
    legend.filter(([, word], i) => legend.findIndex((other) => other[1] === word) === i),
    false,
  );
  numberPages(desk);
  return paper.bytes();
}

function drawTotals({ paper, plan, say, written }: Desk): void {
  let x = MARGIN;
  const y = MARGIN + HEAD - 4;
  paper.part('P', () => {
    for (const [figure, word] of figuresOf(plan, say, written)) {
      x += paper.write(figure, { x, y, size: 13, face: 'title' }) + 4;
      x += paper.write(word, { x, y, size: 9, tone: 'second' }) + 20;
    }
  });
}

function figuresOf(plan: OutgoingPlan, say: Say, written: Written): Array<readonly [string, string]> {
  const { lots, tasks, milestones, deliverables, effort, cost } = totalsOf(plan);
  return [
    [written.number(lots), say('lots')],
    [written.number(tasks), say('tasks')],
    [written.number(milestones), say('milestones')],
    [written.number(deliverables), say('deliverables')],
    ...(effort > 0 ? [[written.number(effort / 100), say('effort')] as const] : []),
    ...(cost === null ? [] : [[written.money(cost), say('cost')] as const]),
  ];
}

function drawLot(desk: Desk, lot: PlacedLot, words: number, states: Readonly<Record<string, string>>): void {
  const { paper, written } = desk;
  const { item, top, height, barTop, bar, done, ghost, points } = lot;
  const tight = height < 30;
  const x = MARGIN + 6;
  const width = words - 14;
  const first = tight ? top + height / 2 + 3 : top + Math.max(13, height / 2 - 7);
  const head = () => {
    const wide = paper.write(item.code, { x, y: first, size: 10, face: 'strong', tone: 'blue', width: 60 });
    const room = width - wide - 6;
    paper.writeLines(item.title, {
      ...{ x: x + wide + 6, y: first, size: 10, face: 'strong', width: room },
      ...{ most: height >= 46 ? 2 : 1, leading: 11.5 },
    });
  };
  paper.part('TH', head, { scope: 'Row' });
  if (!tight)
    paper.part('TD', () => {
      const lines = height >= 46 && paper.measure(item.title, 10, 'strong') > width - 40 ? 2 : 1;
      const y = first + lines * 11.5 + 1;
      drawState(desk, item.state, x, y - 7.2, 8.6);
      const state = states[item.state] ?? '';
      const said = `${state}  ·  ${written.shortDay(item.startsOn)} ${item.startsOn.slice(0, 4)} – ${written.day(item.endsOn)}`;
      paper.write(said, { x: x + 12, y, size: 8, tone: 'second', width: width - 12 });
      const [leader, ...others] = item.parts.map(({ partner }) => partner);
      const lead = leader ?? item.partner;
      if (y + 10 <= top + height) {
        const wide = paper.write(lead, { x, y: y + 11, size: 8, face: 'strong', width });
        const beside = others.length > 0 ? ` ${others.join(', ')}` : '';
        paper.write(beside.trim(), { x: x + wide + 5, y: y + 11, size: 8, tone: 'second', width: width - wide - 5 });
      }
    });
  const tone = item.state === 'BLOCKED' ? 'late' : item.state === 'SUSPENDED' ? 'parked' : 'blue';
  paper.box(bar.left, barTop, bar.width, ONE_PAGE.bar, { fill: 'wash', stroke: tone, thick: 0.8, radius: 2 });
  if (done > 0) paper.box(bar.left, barTop, done, ONE_PAGE.bar, { fill: tone, radius: 2 });
  if (ghost) paper.box(ghost.left, barTop + ONE_PAGE.bar + 1.4, ghost.width, 2.2, { fill: 'ghost', radius: 1 });
  paper.part('TD', () => {
    for (const point of points) {
      const { state } = point.item;
      const paint =
        point.item.done && state !== 'LATE'
          ? 'done'
          : state === 'LATE'
            ? 'late'
            : state === 'AT_RISK'
              ? 'risk'
              : 'blue';
      if (point.ghost !== null)
        paper.shape(DIAMOND, point.ghost, point.y, 0.95, {
          ...{ fill: 'surface', stroke: 'edge', thick: 0.7, dash: [1.6, 1.2] },
        });
      paper.shape(DIAMOND, point.x, point.y, 1, { fill: paint });
      const wide = paper.write(point.label, { x: point.labelled, y: point.y + 2.8, size: LABEL });
      if (TOLD.has(state)) drawState(desk, state, point.labelled + wide + 3, point.y - 3.8, 7.6);
    }
  });
}
