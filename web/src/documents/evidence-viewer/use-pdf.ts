import { useEffect, useState } from 'react';
import { PageText, type TextRun } from './page-text.rules';
import { openPdf, type Pdf } from './pdf-engine';
import type { Size } from './zoom.rules';

/** The text of no more pages than that is searched: evidence is short, and books are not evidence. */
const MOST_PAGES = 60;

interface Opened {
  readonly file?: Blob;
  readonly pdf?: Pdf;
  /** Of its first page: nothing is drawn before it is known, and nothing twice. */
  readonly first?: Size;
  readonly pages?: readonly PageText[];
  readonly error?: unknown;
}

async function textOf(pdf: Pdf): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item)) return [];
      const { str, transform, width, height } = item;
      return [{ str, x: Number(transform[4]), y: Number(transform[5]), width, height }];
    });
    pages.push(new PageText(number, runs));
  }
  return pages;
}

/** A PDF that is open; its text once its first page was drawn, which comes first. */
export function usePdf(file: Blob, drawn: boolean): Omit<Opened, 'file'> {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    let heard = true;
    let close = () => {};
    const tell = (news: Opened) => heard && setOpened((before) => ({ ...before, ...news }));
    setOpened({ file });
    const read = async () => {
      const { pdf, close: ends } = await openPdf(file);
      close = ends;
      if (!heard) return ends();
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      tell({ pdf, first: { width, height } });
    };
    read().catch((error: unknown) => tell({ error }));
    return () => {
      heard = false;
      close();
    };
  }, [file]);
  const pdf = opened.file === file ? opened.pdf : undefined;
  useEffect(() => {
    if (!pdf || !drawn) return;
    let heard = true;
    textOf(pdf).then(
      (pages) => heard && setOpened((before) => ({ ...before, pages })),
      (error: unknown) => heard && setOpened((before) => ({ ...before, error })),
    );
    return () => {
      heard = false;
    };
  }, [pdf, drawn]);
  return opened.file === file ? opened : {};
}
