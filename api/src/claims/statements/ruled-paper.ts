import type { Attachment } from '../../platform/paper/attachment.js';
import type { Face, Ink } from '../../platform/paper/faces.js';
import { Paper } from '../../platform/paper/paper.js';
import { linesOf, writable } from '../../platform/paper/runs.rules.js';
import type { SealField } from '../../platform/paper/seal-field.js';
import type { Attestation } from './french.rules.js';
import { pagesOf } from './pages.rules.js';

const MARGIN = 30;
const FOOT = 24;
const [SIZE, LEADING, GAP] = [7.4, 9, 5];
const [HEAD_SIZE, HEAD_LEADING] = [7.2, 8.8];

export interface PaperColumn<Row> {
  readonly title: string;
  /** In points; what is left over goes to those that grow. */
  readonly width: number;
  readonly end?: boolean;
  /** On how many lines its text may run. */
  readonly most?: number;
  readonly cell: (row: Row) => string;
}

interface Ruled<Row> {
  readonly columns: readonly PaperColumn<Row>[];
  readonly rows: readonly Row[];
  /** The last row, in bold: nothing under what has no total. */
  readonly total?: readonly string[];
}

/** What stands around the tables. */
export interface RuledFrame {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  /** A line each: first what it is about. */
  readonly head: readonly string[];
  /** At the foot of every page. */
  readonly foot: string;
  readonly writtenAt: Date;
  /** Where it is sealed; nowhere by default. */
  readonly seal?: SealField;
}

/** A statement on paper: pages that follow each other, tables that go on with their head, a block to sign in. */
export class RuledPaper {
  private readonly paper: Paper;
  private y = MARGIN;
  private readonly right: number;
  private readonly bottom: number;

  constructor(private readonly frame: RuledFrame) {
    this.paper = new Paper({ title: frame.name, language: 'fr', size: 'A4', at: frame.writtenAt, seal: frame.seal });
    this.right = this.paper.width - MARGIN;
    this.bottom = this.paper.height - MARGIN - FOOT;
  }

  /** Who, what and when, over the first page. */
  async open(): Promise<void> {
    const { paper } = this;
    await this.turn();
    paper.part('H1', () => this.say(this.frame.title, { size: 17, face: 'title', after: 19 }));
    const [project = '', ...others] = this.frame.head;
    paper.part('P', () => this.say(project, { size: 10.5, face: 'strong', after: 13 }));
    for (const line of others) paper.part('P', () => this.say(line, { size: 9, tone: 'second', after: 12 }));
    this.y += 8;
  }

  async table<Row>({ columns, rows, total }: Ruled<Row>): Promise<void> {
    const cells = rows.map((row) => this.laid(columns, (column) => column.cell(row), 'text'));
    const heads = this.laid(columns, ({ title }) => title, 'strong', HEAD_SIZE);
    const high = Math.max(...heads.map((lines) => lines.length)) * HEAD_LEADING + GAP;
    const heights = cells.map((laid) => Math.max(...laid.map((lines) => lines.length), 1) * LEADING + GAP);
    const last = total ? LEADING + GAP : 0;
    const pages = pagesOf(
      [...heights, ...(total ? [last] : [])],
      this.bottom - this.y - high,
      this.bottom - MARGIN - high,
    );
    for (const [number, [from, to]] of pages.entries()) {
      if (number > 0) await this.turn();
      this.paper.part('Table', () => {
        this.drawHead(columns, heads, high);
        for (let i = from; i < Math.min(to, cells.length); i += 1)
          this.drawRow(columns, cells[i] as string[][], heights[i] as number, 'text');
        if (total && to > cells.length)
          this.drawRow(
            columns,
            total.map((text) => [text]),
            last,
            'strong',
          );
      });
    }
    this.y += 12;
  }

  /** A title that stays with what follows it. */
  async title(text: string, room: number): Promise<void> {
    await this.need(room);
    this.paper.part('H2', () => this.say(text, { size: 11, face: 'strong', after: 8 }));
  }

  /** Two columns to be signed in, whole on one page. */
  async signatures(attestations: readonly Attestation[], fields: readonly string[]): Promise<void> {
    const [width, high] = [(this.right - MARGIN - 24) / 2, fields.length > 0 ? 150 : 84];
    await this.need(high + 12);
    const top = this.y + 8;
    for (const [i, { who, says }] of attestations.entries()) {
      const x = MARGIN + i * (width + 24);
      this.paper.decor(() => this.paper.box(x, top, width, high, { stroke: 'edge', thick: 0.6, radius: 3 }));
      this.paper.part('Sect', () => {
        const within = { x: x + 10, width: width - 20 };
        let y = top + 16;
        this.paper.part('P', () => {
          y += 11 * this.paper.writeLines(who, { ...within, y, size: 9, face: 'strong', most: 2, leading: 11 });
        });
        this.paper.part('P', () => {
          y += 11 * this.paper.writeLines(says, { ...within, y: y + 2, size: 8.6, most: 4, leading: 11 });
        });
        for (const [line, field] of fields.entries())
          this.paper.part('P', () =>
            this.paper.write(field, { ...within, y: y + 14 + line * 17, size: 8.6, tone: 'second' }),
          );
      });
    }
    this.y = top + high + 10;
  }

  /** A file that it carries inside itself. */
  attach(file: Attachment): void {
    this.paper.attach(file);
  }

  async bytes(): Promise<Buffer> {
    const { paper } = this;
    const y = paper.height - MARGIN;
    const left = this.frame.foot;
    paper.onEveryPage((page, of) => {
      this.rule(y - 11, 'line', 0.5);
      paper.write(left, { x: MARGIN, y, size: 7.5, tone: 'dim', width: this.right - MARGIN - 90 });
      paper.write(`page ${page}/${of}`, { x: this.right - 80, y, size: 8, tone: 'dim', width: 80, align: 'end' });
    });
    return paper.bytes();
  }

  private async turn(): Promise<void> {
    await this.paper.turn();
    this.y = MARGIN;
  }

  private async need(room: number): Promise<void> {
    if (this.y + room > this.bottom) await this.turn();
  }

  private say(text: string, how: { size: number; face?: Face; tone?: Ink; after: number }): void {
    const { after, ...face } = how;
    this.y += after;
    this.paper.write(text, { x: MARGIN, y: this.y, width: this.right - MARGIN, ...face });
    this.y += 2;
  }

  private laid<Row>(
    columns: readonly PaperColumn<Row>[],
    textOf: (column: PaperColumn<Row>) => string,
    face: Face,
    size = SIZE,
  ): string[][] {
    return columns.map((column) => {
      const most = face === 'strong' ? 3 : (column.most ?? 1);
      return linesOf(writable(textOf(column)), column.width - GAP, most, (part) =>
        this.paper.measure(part, size, face),
      );
    });
  }

  private drawHead<Row>(columns: readonly PaperColumn<Row>[], heads: string[][], high: number): void {
    this.paper.decor(() => this.paper.box(MARGIN, this.y, this.right - MARGIN, high, { fill: 'wash' }));
    this.paper.part('TR', () => this.drawCells(columns, heads, 'TH', 'strong', HEAD_SIZE, HEAD_LEADING));
    this.y += high;
  }

  private drawRow<Row>(columns: readonly PaperColumn<Row>[], cells: string[][], high: number, face: Face): void {
    if (face === 'strong') this.rule(this.y, 'ink', 0.8);
    this.paper.part('TR', () => this.drawCells(columns, cells, 'TD', face, SIZE, LEADING));
    this.y += high;
    this.rule(this.y, 'line', 0.3);
  }

  private drawCells<Row>(
    columns: readonly PaperColumn<Row>[],
    cells: string[][],
    tag: 'TH' | 'TD',
    face: Face,
    size: number,
    leading: number,
  ): void {
    let left = MARGIN;
    for (const [i, { width, end }] of columns.entries()) {
      const x = left + GAP / 2;
      this.paper.part(tag, () => {
        for (const [line, text] of (cells[i] ?? []).entries())
          this.paper.write(text, {
            ...{ x, y: this.y + leading * (line + 1) - 0.5, size, face, width: width - GAP },
            ...(end && { align: 'end' as const }),
          });
      });
      left += width;
    }
  }

  private rule(y: number, tone: Ink, thick: number): void {
    this.paper.decor(() =>
      this.paper.line(
        [
          [MARGIN, y],
          [this.right, y],
        ],
        { stroke: tone, thick },
      ),
    );
  }
}
