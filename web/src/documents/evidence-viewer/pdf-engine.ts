import workerSource from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url';
import fixed from 'pdfjs-dist/standard_fonts/FoxitFixed.pfb?url';
import fixedBold from 'pdfjs-dist/standard_fonts/FoxitFixedBold.pfb?url';
import fixedBoldItalic from 'pdfjs-dist/standard_fonts/FoxitFixedBoldItalic.pfb?url';
import fixedItalic from 'pdfjs-dist/standard_fonts/FoxitFixedItalic.pfb?url';
import serif from 'pdfjs-dist/standard_fonts/FoxitSerif.pfb?url';
import serifBold from 'pdfjs-dist/standard_fonts/FoxitSerifBold.pfb?url';
import serifBoldItalic from 'pdfjs-dist/standard_fonts/FoxitSerifBoldItalic.pfb?url';
import serifItalic from 'pdfjs-dist/standard_fonts/FoxitSerifItalic.pfb?url';
import symbol from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url';
import sansBold from 'pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf?url';
import sansBoldItalic from 'pdfjs-dist/standard_fonts/LiberationSans-BoldItalic.ttf?url';
import sansItalic from 'pdfjs-dist/standard_fonts/LiberationSans-Italic.ttf?url';
import sans from 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf?url';
import jpx from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type Pdf = import('pdfjs-dist').PDFDocumentProxy;
export type PdfPageProxy = import('pdfjs-dist').PDFPageProxy;

/** The fonts that every reader of PDF must have, by the name that the engine calls them. */
const fonts: Readonly<Record<string, string>> = {
  'FoxitDingbats.pfb': dingbats,
  'FoxitFixed.pfb': fixed,
  'FoxitFixedBold.pfb': fixedBold,
  'FoxitFixedBoldItalic.pfb': fixedBoldItalic,
  'FoxitFixedItalic.pfb': fixedItalic,
  'FoxitSerif.pfb': serif,
  'FoxitSerifBold.pfb': serifBold,
  'FoxitSerifBoldItalic.pfb': serifBoldItalic,
  'FoxitSerifItalic.pfb': serifItalic,
  'FoxitSymbol.pfb': symbol,
  'LiberationSans-Bold.ttf': sansBold,
  'LiberationSans-BoldItalic.ttf': sansBoldItalic,
  'LiberationSans-Italic.ttf': sansItalic,
  'LiberationSans-Regular.ttf': sans,
};

const kept = new Map<string, Promise<ArrayBuffer>>();

async function fetchFont(filename: string): Promise<ArrayBuffer> {
  const answer = await fetch(fonts[filename] ?? '');
  if (!answer.ok) throw new Error(`no font ${filename}`);
  return answer.arrayBuffer();
}

/** Each font is fetched once, however many files are read with it. */
class OwnFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const font = kept.get(filename) ?? fetchFont(filename);
    kept.set(filename, font);
    font.catch(() => kept.delete(filename));
    return new Uint8Array((await font).slice(0));
  }
}

interface Engine {
  readonly pdfjs: Pdfjs;
  readonly worker: InstanceType<Pdfjs['PDFWorker']>;
}

let started: Promise<Engine> | undefined;

async function start(): Promise<Engine> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerSource;
  // Whoever goes on to the next line stops what was being read of this one: that is nothing to complain of.
  return { pdfjs, worker: pdfjs.PDFWorker.create({ verbosity: pdfjs.VerbosityLevel.ERRORS }) };
}

/** The engine and its one thread, from our own origin, started the first time a PDF is looked at or foreseen. */
export function pdfEngine(): Promise<Engine> {
  started ??= start().catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** A PDF that is open until somebody closes it. */
export interface OpenPdf {
  readonly pdf: Pdf;
  readonly close: () => void;
}

/** Open PDFs that will be looked at next; the one foreseen longest ago closes first. */
const ahead = new Map<Blob, Promise<OpenPdf>>();
const MOST_AHEAD = 4;

/** Opens a PDF, and reads its first page, before anybody looks at it. */
export function foresee(file: Blob): void {
  if (ahead.has(file)) return;
  const opening = open(file).then(async (opened) => {
    await opened.pdf.getPage(1);
    return opened;
  });
  opening.catch(() => ahead.delete(file));
  ahead.set(file, opening);
  const [oldest] = ahead;
  if (ahead.size <= MOST_AHEAD || !oldest) return;
  ahead.delete(oldest[0]);
  oldest[1].then(({ close }) => close()).catch(() => undefined);
}

/** The PDF that was foreseen, or opened now; whoever asks closes it. */
export function openPdf(file: Blob): Promise<OpenPdf> {
  const foreseen = ahead.get(file);
  ahead.delete(file);
  return foreseen ?? open(file);
}

/** Its programs never run: nothing is evaluated or compiled, as our content policy asks. */
async function open(file: Blob): Promise<OpenPdf> {
  const [{ pdfjs, worker }, data] = await Promise.all([pdfEngine(), file.arrayBuffer()]);
  const task = pdfjs.getDocument({
    ...{
      data,
      worker,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      // Letters are drawn by their outlines: a font given to the page would have all of it laid out again, for each file.
      disableFontFace: true,
    },
    // The engine adds a file name to this address: after a # it changes nothing of it.
    wasmUrl: `${new URL(jpx, location.href)}#/`,
    StandardFontDataFactory: OwnFonts,
    useSystemFonts: false,
  });
  return { pdf: await task.promise, close: () => void task.destroy().catch(() => undefined) };
}
