import type { Paper } from '../../platform/paper/paper.js';
import type { OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { looks, type PrintWord, type Say, type Written } from './print-words.rules.js';
import { type Axis, stretchesOf, unitOf } from './time-axis.rules.js';

/** What every printed sheet of a plan is drawn with. */
export interface Desk {
  readonly paper: Paper;
  readonly plan: OutgoingPlan;
  readonly say: Say;
  readonly written: Written;
}

export const MARGIN = 30;
export const HEAD = 62;
export const AXIS = 34;
export const FOOT = 44;

const GROUND = 'M3 33.2c5-2.6 15-2.6 20 0';
const POLE = 'M10.5 2h5v27.6L13 36l-2.5-6.4Z';
const BANDS = 'M10.5 2h5v7h-5zM10.5 16h5v7h-5zM10.5 29.6L13 36l2.5-6.4Z';

/** Who, what and when, over a sheet. */
export function drawHead({ paper, plan, say, written }: Desk, kind: PrintWord): void {
  const [left, top, right] = [MARGIN, MARGIN - 6, paper.width - MARGIN];
  const scale = 1.05;
  paper.shape(GROUND, left - 2, top, scale, { stroke: 'ink', thick: 2 });
  paper.shape(POLE, left - 2, top, scale, { fill: 'surface', stroke: 'pole', thick: 1.5 });
  paper.shape(BANDS, left - 2, top, scale, { fill: 'pole' });
  const { acronym, title, startsOn, endsOn, writtenAt, baselines, illustrative } = plan;
  const start = left + 34;
  paper.part('H1', () => {
    const wide = paper.write(acronym, { x: start, y: top + 17, size: 19, face: 'title' });
    const x = start + wide + 10;
    if (title !== acronym) paper.write(title, { x, y: top + 17, size: 10.5, tone: 'second', width: right - x - 130 });
  });
  paper.part('P', () => {
    const [newest] = baselines;
    const frozen = newest ? say('baseline', { name: newest.name, on: written.day(newest.takenOn) }) : say('noBaseline');
    const asOf = say('asOf', { at: written.instant(writtenAt) });
    const period = `${written.day(startsOn)} – ${written.day(endsOn)}`;
    const line = [say(kind), period, asOf, frozen].join('  ·  ');
    paper.write(line, { x: start, y: top + 33, size: 9, tone: 'second', width: right - start - 110 });
  });
  paper.part('P', () => {
    paper.write('Jalon', { x: right - 120, y: top + 15, size: 12, face: 'title', width: 120, align: 'end' });
    if (illustrative)
      paper.write(say('illustrative'), {
        ...{ x: right - 120, y: top + 33, size: 9, tone: 'pole', face: 'strong', width: 120, align: 'end' },
      });
  });
}

/** The pole laid down: a band a year, red and white in turn, over the names of the months; today points into it. */
export function drawAxis({ paper, plan, say, written }: Desk, axis: Axis, top: number, bottom: number): void {
  const unit = unitOf(axis);
  const end = axis.left + axis.width;
  paper.decor(() => {
    for (const [i, { left, width, number }] of stretchesOf(axis, 'YEAR').entries()) {
      paper.box(left, top, width, 5, { fill: i % 2 === 0 ? 'pole' : 'surface', stroke: 'pole', thick: 0.6 });
      if (width > 24) paper.write(String(number), { x: left + 3, y: top + 16, size: 9, face: 'strong' });
      paper.line(
        [
          [left, top + 6],
          [left, bottom],
        ],
        { stroke: 'edge', thick: 0.5 },
      );
    }
    for (const { left, width, number } of stretchesOf(axis, unit)) {
      const name = unit === 'MONTH' ? written.month(number) : written.quarter(number);
      if (width >= paper.measure(name, 7) + 2)
        paper.write(name, { x: left, y: top + 28, size: 7, tone: 'dim', width, align: 'middle' });
      paper.line(
        [
          [left, top + AXIS - 12],
          [left, bottom],
        ],
        { stroke: 'line', thick: 0.4 },
      );
    }
    paper.line(
      [
        [end, top + 6],
        [end, bottom],
      ],
      { stroke: 'line', thick: 0.4 },
    );
  });
  const { writtenOn } = plan;
  if (writtenOn < axis.from || writtenOn > axis.until) return;
  const x = (axis.at(writtenOn) + axis.after(writtenOn)) / 2;
  paper.shape('M-4 -7L4 -7L0 0Z', x, top, 1, { fill: 'ink' });
  const said = `${say('today')} ${written.shortDay(writtenOn)}`;
  const wide = paper.measure(said, 7.5, 'strong');
  const left = Math.min(Math.max(x - wide / 2, axis.left), end - wide);
  paper.part('P', () => paper.write(said, { x: left, y: top - 9, size: 7.5, face: 'strong' }));
}

/** Drawn over the rows, so that nothing hides it. */
export function drawToday({ paper, plan: { writtenOn } }: Desk, axis: Axis, top: number, bottom: number): void {
  if (writtenOn < axis.from || writtenOn > axis.until) return;
  const x = (axis.at(writtenOn) + axis.after(writtenOn)) / 2;
  paper.line(
    [
      [x, top],
      [x, bottom],
    ],
    { stroke: 'ink', thick: 1 },
  );
}

/** A state as its shape, its top left corner at a point. */
export function drawState({ paper }: Desk, state: string, x: number, y: number, size: number): void {
  const look = looks[state];
  if (!look) return;
  const scale = size / 14;
  if (look.outline) paper.shape(look.outline, x, y, scale, { stroke: look.tone, thick: 1.6 });
  if (look.ground) paper.shape(look.ground, x, y, scale, { fill: look.tone });
  if (look.sign) paper.shape(look.sign, x, y, scale, { stroke: 'surface', thick: 1.8 });
}

export const DIAMOND = 'M0 -4.6L4.6 0L0 4.6L-4.6 0Z';
export const SHEET = 'M-3.6 -4.2h4.6l2.6 2.6v5.8h-7.2Z';

/** What the shapes mean, and at every foot the number of the page. */
export function drawFoot(
  desk: Desk,
  states: ReadonlyArray<readonly [state: string, word: string]>,
  links: boolean,
): void {
  const { paper, say } = desk;
  const y = paper.height - MARGIN - 12;
  let x = MARGIN;
  const put = (draw: () => number, word: string) => {
    const wide = draw();
    x += wide + 4 + paper.write(word, { x: x + wide + 4, y: y + 3, size: 8, tone: 'second' }) + 13;
  };
  const box = (fill: 'blue' | 'wash' | 'ghost', high: number) => () => {
    paper.box(x, y - high / 2, 16, high, { fill, radius: 1.5, ...(fill === 'wash' && { stroke: 'blue' as const }) });
    return 16;
  };
  paper.part('P', () => {
    put(box('blue', 7), say('done'));
    put(box('wash', 7), say('toDo'));
    put(box('ghost', 2.4), say('frozen'));
    put(() => {
      paper.shape(DIAMOND, x + 5, y, 1, { fill: 'blue' });
      return 10;
    }, say('milestone'));
    if (links) {
      put(() => {
        paper.shape(SHEET, x + 5, y, 1, { fill: 'blue' });
        return 9;
      }, say('deliverable'));
      put(() => {
        drawLink(paper, [
          [x, y],
          [x + 16, y],
        ]);
        return 16;
      }, say('link'));
    }
    for (const [state, word] of states)
      put(() => {
        drawState(desk, state, x, y - 4.5, 9);
        return 9;
      }, word);
  });
}

/** A dependency: an elbow with its point. */
export function drawLink(paper: Paper, points: ReadonlyArray<readonly [number, number]>): void {
  paper.line(points, { stroke: 'edge', thick: 0.6 });
  const [[x1] = [0, 0], [x2, y2] = [0, 0]] = points.slice(-2);
  paper.shape(x2 >= x1 ? 'M0 0L-3.6 -2.1L-3.6 2.1Z' : 'M0 0L3.6 -2.1L3.6 2.1Z', x2, y2, 1, { fill: 'edge' });
}

/** At the foot of every page: the project, the instant and the number of the page. */
export function numberPages({ paper, plan, say, written }: Desk): void {
  const y = paper.height - MARGIN + 8;
  const right = paper.width - MARGIN;
  paper.onEveryPage((page, of) => {
    paper.line(
      [
        [MARGIN, y - 11],
        [right, y - 11],
      ],
      { stroke: 'line', thick: 0.5 },
    );
    paper.write(`${plan.acronym}  ·  ${written.instant(plan.writtenAt)}`, { x: MARGIN, y, size: 8, tone: 'dim' });
    paper.write(say('page', { page, of }), { x: right - 120, y, size: 8, tone: 'dim', width: 120, align: 'end' });
  });
}
