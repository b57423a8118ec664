import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { sayAudible } from './archive.js';
import { type Attachment, attachTo } from './attachment.js';
import { type Face, faces, filesOf, type Ink, ink, lettersOf } from './faces.js';
import { cutTo, linesOf, type Run, runsOf, writable } from './runs.rules.js';
import type { SealField } from './seal-field.js';
import { layField } from './seal-place.js';
import { XmlText } from './xml-text.js';

type Pdf = PDFKit.PDFDocument;
type Tag = 'H1' | 'H2' | 'P' | 'Span' | 'Table' | 'TR' | 'TH' | 'TD' | 'Sect' | 'L' | 'LI' | 'LBody' | 'Figure';

const by = { Author: 'Jalon', Creator: 'Jalon', Producer: 'Jalon' };

/** In points, 72 to an inch. */
export const sheets = { A3: [1190.55, 841.89], A4: [841.89, 595.28] } as const;
export type SheetSize = keyof typeof sheets;

interface Said {
  readonly title: string;
  readonly language: 'fr' | 'en';
  readonly size: SheetSize;
  readonly upright?: boolean;
  /** When it was made; what is made of the same at the same instant is the same. */
  readonly at: Date;
  /** The place of a seal, told by whoever will seal it; what is sealed is made to be kept (PDF/A-3). */
  readonly seal?: SealField;
}

/** How a text is written: from a point of its baseline. */
export interface Writing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face?: Face;
  readonly tone?: Ink;
  /** Cut to it, with an ellipsis. */
  readonly width?: number;
  readonly align?: 'start' | 'middle' | 'end';
}

interface Stroke {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly thick?: number;
  readonly dash?: readonly [on: number, off: number];
  readonly radius?: number;
}

interface Knowing {
  readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
}

/**
 * A document on paper: pages in the portal's own face, whose texts can be selected, whose parts have names for those
 * who hear it, and whose lines stay lines at any size. Lengths are points, from the top left corner.
 */
export class Paper {
  readonly width: number;
  readonly height: number;
  private readonly pdf: Pdf;
  private readonly portions: Buffer[] = [];
  private readonly trail: PDFKit.PDFStructureElement[] = [];
  private readonly known = new Map<string, boolean>();
  private readonly widths = new Map<string, number>();
  private readonly parted = new Map<string, readonly Run[]>();
  private aside = false;

  constructor(private readonly said: Said) {
    const { title, language, size, upright = false, at } = said;
    const [long, short] = sheets[size];
    [this.width, this.height] = upright ? [short, long] : [long, short];
    this.pdf = new PDFDocument({
      size: [this.width, this.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang: language === 'fr' ? 'fr-FR' : 'en-GB',
      displayTitle: true,
      info: { Title: new XmlText(title) as string, ...by, CreationDate: at, ModDate: at },
    });
    this.pdf.on('data', (portion: Buffer) => this.portions.push(portion));
    for (const face of faces)
      for (const [i, file] of filesOf[face].entries()) this.pdf.registerFont(`${face} ${i}`, lettersOf(file));
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    this.trail.push(root);
  }

  /** Begins a page; whoever waits for the portal may be answered between two. */
  async turn(): Promise<void> {
    await breathe();
    this.pdf.addPage();
  }

  /** What is drawn inside is that part of the document; a head of a table is that of a column, unless told `Row`. */
  part(tag: Tag, draw: () => void, said: Partial<Record<'alt' | 'scope', string>> = {}): void {
    const element = this.pdf.struct(tag, tag === 'TH' ? { scope: 'Column', ...said } : said);
    this.trail.at(-1)?.add(element);
    this.trail.push(element);
    draw();
    this.trail.pop();
    element.end();
  }

  /** What is drawn inside says nothing that is not said elsewhere: it is not read out. */
  decor(draw: () => void): void {
    if (this.aside) {
      draw();
      return;
    }
    this.aside = true;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
    this.aside = false;
  }

  /** Writes one line and answers how wide it is. */
  write(text: string, { x, y, size, face = 'text', tone = 'ink', width, align = 'start' }: Writing): number {
    const whole = writable(text);
    const shown = width === undefined ? whole : cutTo(whole, width, (part) => this.measure(part, size, face));
    if (shown === '') return 0;
    const wide = this.measure(shown, size, face);
    const room = width ?? 0;
    let left = x;
    if (align !== 'start') left += align === 'end' ? room - wide : (room - wide) / 2;
    const content = this.aside
      ? undefined
      : this.pdf.markStructureContent('Span', shown === whole ? {} : { actual: whole });
    for (const run of this.runs(shown, face)) {
      this.pdf.font(`${face} ${run.font}`).fontSize(size).fillColor(ink[tone]);
      this.pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += this.pdf.widthOfString(run.text);
    }
    if (content) {
      this.pdf.endMarkedContent();
      this.trail.at(-1)?.add(content);
    }
    return wide;
  }

  /** Writes lines one under the other, at most so many; answers how many there are. */
  writeLines(
    text: string,
    how: Writing & { readonly width: number; readonly most: number; readonly leading: number },
  ): number {
    const { size, face = 'text', width, most, leading, y } = how;
    const lines = linesOf(writable(text), width, most, (part) => this.measure(part, size, face));
    for (const [i, line] of lines.entries()) this.write(line, { ...how, y: y + i * leading });
    return lines.length;
  }

  /** What was measured once is known: a table says the same words on every page. */
  measure(text: string, size: number, face: Face = 'text'): number {
    const key = `${face} ${size} ${text}`;
    const found = this.widths.get(key);
    if (found !== undefined) return found;
    const width = this.runs(writable(text), face).reduce(
      (sum, run) => sum + this.pdf.font(`${face} ${run.font}`).fontSize(size).widthOfString(run.text),
      0,
    );
    this.widths.set(key, width);
    return width;
  }

  box(x: number, y: number, width: number, height: number, { radius = 0, ...stroke }: Stroke): void {
    this.draw(stroke, () => this.pdf.roundedRect(x, y, Math.max(width, 0.1), height, Math.min(radius, width / 2)));
  }

  line(points: ReadonlyArray<readonly [x: number, y: number]>, stroke: Stroke): void {
    this.draw(stroke, () => {
      for (const [i, [x, y]] of points.entries()) i === 0 ? this.pdf.moveTo(x, y) : this.pdf.lineTo(x, y);
    });
  }

  /** A path written as SVG writes them, its origin at a point. */
  shape(path: string, x: number, y: number, scale: number, stroke: Stroke): void {
    this.decor(() => {
      this.pdf.save();
      this.pdf.translate(x, y).scale(scale);
      this.draw(stroke, () => this.pdf.path(path));
      this.pdf.restore();
    });
  }

  /** At the foot or the head of every page, once their number is known. */
  onEveryPage(draw: (page: number, of: number) => void): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      this.decor(() => draw(page + 1, count));
    }
  }

  /** Carries a file inside, byte for byte: the figures beside what they are drawn as. */
  attach(file: Attachment): void {
    attachTo(this.pdf, file, this.said.at);
  }

  async bytes(): Promise<Buffer> {
    const [root] = this.trail;
    const { seal } = this.said;
    sayAudible(this.pdf);
    if (seal && root) layField(this.pdf, root, seal);
    const ended = new Promise<void>((resolve, reject) => this.pdf.on('end', resolve).on('error', reject));
    root?.end();
    this.pdf.end();
    await ended;
    return Buffer.concat(this.portions);
  }

  /** The same words are parted once. */
  private runs(text: string, face: Face): readonly Run[] {
    const key = `${face} ${text}`;
    const parted =
      this.parted.get(key) ?? runsOf(text, filesOf[face].length, (font, sign) => this.knows(face, font, sign));
    this.parted.set(key, parted);
    return parted;
  }

  private knows(face: Face, font: number, sign: number): boolean {
    const key = `${face} ${font} ${sign}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.pdf.font(`${face} ${font}`);
    const knows = (this.pdf as unknown as Knowing)._font.font.hasGlyphForCodePoint(sign);
    this.known.set(key, knows);
    return knows;
  }

  private draw({ fill, stroke, thick = 0.75, dash }: Stroke, path: () => void): void {
    this.decor(() => {
      this.pdf.save();
      path();
      if (stroke) this.pdf.lineWidth(thick).strokeColor(ink[stroke]);
      if (dash) this.pdf.dash(dash[0], { space: dash[1] });
      if (fill) this.pdf.fillColor(ink[fill]);
      if (fill && stroke) this.pdf.fillAndStroke(ink[fill], ink[stroke]);
      else if (fill) this.pdf.fill();
      else this.pdf.stroke();
      this.pdf.restore();
    });
  }
}
