import { addDays, type Day } from '../../kernel/day.js';
import { Paper } from '../../platform/paper/paper.js';
import { monthOf } from '../month-cost.funding.js';

export interface SheetRow {
  readonly title: string;
  /** In hundredths, by day. */
  readonly hours: ReadonlyMap<Day, number>;
}

export interface Signature {
  readonly name: string;
  readonly at: Date;
}

/** A month of hours as it was signed. */
export interface SheetOnPaper {
  readonly project: string;
  readonly partner: string;
  readonly name: string;
  readonly job: string;
  readonly month: Day;
  readonly rows: readonly SheetRow[];
  readonly signed: Signature;
  readonly countersigned: Signature;
}

const MARGIN = 36;
const [TITLE, DAY, SUM, HIGH] = [152, 18.6, 40, 17];
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

const written = (hundredths: number): string =>
  hundredths === 0 ? '' : String(Math.round(hundredths) / 100).replace('.', ',');
const sumOf = (hours: ReadonlyMap<Day, number>): number => [...hours.values()].reduce((sum, one) => sum + one, 0);
const isRest = (day: Day): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** The timesheet as the authority reads it, in French: who worked when on what, and who signed it; the same sheet is always the same bytes. */
export async function timesheetPaper(sheet: SheetOnPaper): Promise<Buffer> {
  const { project, partner, name, job, month, rows, signed, countersigned } = sheet;
  const when = `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
  const title = `Feuille de temps, ${when}`;
  const paper = new Paper({ title: `${title}, ${name}`, language: 'fr', size: 'A4', at: countersigned.at });
  await paper.turn();
  paper.part('H1', () => paper.write(title, { x: MARGIN, y: 58, size: 17, face: 'title' }));
  paper.part('P', () =>
    paper.write([name, job].filter(Boolean).join(', '), { x: MARGIN, y: 78, size: 10.5, face: 'strong' }),
  );
  paper.part('P', () => paper.write(`${partner}, projet ${project}`, { x: MARGIN, y: 93, size: 9, tone: 'second' }));
  let y = ruled(paper, month, rows, 108);
  for (const [verb, { name: by, at }] of [
    ['Signée', signed],
    ['Contresignée', countersigned],
  ] as const) {
    y += 20;
    paper.part('P', () =>
      paper.write(`${verb} dans Jalon par ${by}, le ${instant.format(at)}.`, { x: MARGIN, y, size: 9.5 }),
    );
  }
  paper.part('P', () =>
    paper.write('Heures et centièmes d’heure. Les signatures sont celles des comptes du portail.', {
      ...{ x: MARGIN, y: y + 18, size: 8, tone: 'dim' },
    }),
  );
  return paper.bytes();
}

/** Days across, work down; answers where it ends. */
function ruled(paper: Paper, month: Day, rows: readonly SheetRow[], top: number): number {
  const { until } = monthOf(month);
  const days = Array.from({ length: Number(until.slice(8)) }, (_, i) => addDays(month, i));
  const right = MARGIN + TITLE + days.length * DAY + SUM;
  const line = (y: number) =>
    paper.decor(() =>
      paper.line(
        [
          [MARGIN, y],
          [right, y],
        ],
        { stroke: 'line', thick: 0.4 },
      ),
    );
  const height = (rows.length + 2) * HIGH;
  paper.decor(() => {
    paper.box(MARGIN, top, right - MARGIN, HIGH, { fill: 'wash' });
    for (const [i, day] of days.entries())
      if (isRest(day)) paper.box(MARGIN + TITLE + i * DAY, top + HIGH, DAY, height - HIGH, { fill: 'sunken' });
  });
  const row = (tag: 'TH' | 'TD', title: string, cells: readonly string[], sum: string, y: number) =>
    paper.part('TR', () => {
      const face = tag === 'TH' ? ('strong' as const) : ('text' as const);
      const at = { y: y + 11.5, size: 8, face };
      paper.part('TH', () => paper.write(title, { ...at, x: MARGIN + 4, width: TITLE - 8 }));
      for (const [i, text] of cells.entries())
        paper.part(tag, () => paper.write(text, { ...at, x: MARGIN + TITLE + i * DAY, width: DAY, align: 'middle' }));
      paper.part(tag, () => paper.write(sum, { ...at, x: right - SUM, width: SUM - 4, align: 'end' }));
    });
  paper.part('Table', () => {
    row(
      'TH',
      'Travail',
      days.map((day) => String(Number(day.slice(8)))),
      'Total',
      top,
    );
    for (const [i, { title, hours }] of rows.entries()) {
      const y = top + (i + 1) * HIGH;
      row(
        'TD',
        title,
        days.map((day) => written(hours.get(day) ?? 0)),
        written(sumOf(hours)),
        y,
      );
      line(y + HIGH);
    }
    const totals = days.map((day) => rows.reduce((sum, { hours }) => sum + (hours.get(day) ?? 0), 0));
    const all = totals.reduce((sum, one) => sum + one, 0);
    row('TH', 'Total', totals.map(written), written(all), top + (rows.length + 1) * HIGH);
  });
  line(top + height);
  return top + height;
}
