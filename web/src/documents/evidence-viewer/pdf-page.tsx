import { type RefObject, useEffect, useRef, useState } from 'react';
import styles from './evidence-viewer.module.css';
import { type Spot, samePlace } from './page-text.rules';
import { type Pdf, type PdfPageProxy, pdfEngine } from './pdf-engine';
import type { Size } from './zoom.rules';

/** A rectangle over the page, in its pixels. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A canvas has no more dots than that, however far one looks into the page. */
const MOST_DOTS = 12_000_000;

interface PdfPageProps {
  pdf: Pdf;
  number: number;
  size: Size;
  scale: number;
  angle: number;
  label: string;
  /** What stands where it cannot be drawn. */
  failed: string;
  scroller: RefObject<HTMLElement | null>;
  /** What of it the line says. */
  spots: readonly Spot[];
  /** The one to be brought into sight. */
  target?: Spot;
  onSize: (number: number, size: Size) => void;
  /** Or said to be impossible to draw. */
  onDrawn: () => void;
}

const boxesOf = (spot: Spot, letters: readonly HTMLElement[], host: HTMLElement): Box[] => {
  const [from, to] = [letters[spot.from.run]?.firstChild, letters[spot.to.run]?.firstChild];
  if (!from || !to) return [];
  const range = document.createRange();
  range.setStart(from, Math.min(spot.from.at, from.textContent?.length ?? 0));
  range.setEnd(to, Math.min(spot.to.at, to.textContent?.length ?? 0));
  const { top, left } = host.getBoundingClientRect();
  return [...range.getClientRects()]
    .filter(({ width }) => width > 1)
    .map((rect) => ({ top: rect.top - top, left: rect.left - left, width: rect.width, height: rect.height }));
};

/** Draws the page and its text, the letters where a reader and a search find them. */
async function draw(page: PdfPageProxy, host: HTMLElement, scale: number, angle: number, stop: AbortSignal) {
  const { pdfjs } = await pdfEngine();
  const viewport = page.getViewport({ scale, rotation: (page.rotate + angle) % 360 });
  const dots = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_DOTS / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * dots);
  canvas.height = Math.floor(viewport.height * dots);
  canvas.setAttribute('aria-hidden', 'true');
  const task = page.render({ canvas, viewport, transform: [dots, 0, 0, dots, 0, 0] });
  stop.addEventListener('abort', () => task.cancel(), { once: true });
  const words = document.createElement('div');
  words.className = styles.letters ?? '';
  words.style.setProperty('--total-scale-factor', String(scale));
  const write = async () => {
    const layer = new pdfjs.TextLayer({ textContentSource: await page.getTextContent(), container: words, viewport });
    await layer.render();
    return layer.textDivs;
  };
  const letters = write();
  letters.catch(() => undefined);
  await task.promise;
  if (!stop.aborted) host.replaceChildren(canvas);
  await letters;
  if (!stop.aborted) host.append(words);
  return letters;
}

/** One page, drawn while it is near what is in sight. */
export function PdfPage({ pdf, number, size, scale, angle, scroller, spots, target, ...props }: PdfPageProps) {
  const hearers = useRef(props);
  hearers.current = props;
  const sheet = useRef<HTMLLIElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [failed, setFailed] = useState(false);
  const [letters, setLetters] = useState<readonly HTMLElement[]>([]);
  const [boxes, setBoxes] = useState<ReadonlyArray<Box & { readonly spot: Spot }>>([]);

  useEffect(() => {
    const node = sheet.current;
    if (!node) return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      ...{ root: scroller.current, rootMargin: '120% 0px' },
    });
    watch.observe(node);
    return () => watch.disconnect();
  }, [scroller]);

  useEffect(() => {
    const node = host.current;
    if (!near || !node) return;
    const stop = new AbortController();
    const show = async () => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      hearers.current.onSize(number, { width, height });
      const drawn = await draw(page, node, scale, angle, stop.signal);
      if (stop.signal.aborted) return;
      setLetters(drawn);
      hearers.current.onDrawn();
    };
    setFailed(false);
    show().catch(() => {
      if (stop.signal.aborted) return;
      setFailed(true);
      hearers.current.onDrawn();
    });
    return () => stop.abort();
  }, [pdf, number, scale, angle, near]);

  useEffect(() => {
    if (near) return;
    host.current?.replaceChildren();
    setLetters([]);
  }, [near]);

  useEffect(() => {
    const node = host.current;
    if (node) setBoxes(spots.flatMap((spot) => boxesOf(spot, letters, node).map((box) => ({ ...box, spot }))));
  }, [spots, letters]);

  useEffect(() => {
    const [place, page] = [scroller.current, sheet.current];
    if (!target || !place || !page) return;
    const box = boxes.find(({ spot }) => samePlace(spot, target));
    place.scrollTo({
      top: page.offsetTop + (box?.top ?? 0) - place.clientHeight / 3,
      left: Math.max(0, page.offsetLeft + (box?.left ?? 0) - place.clientWidth / 2),
    });
  }, [target, boxes, scroller]);

  return (
    <li
      ref={sheet}
      data-page={number}
      className={styles.sheet}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <span className="vh">{props.label}</span>
      <div ref={host} />
      {failed && (
        <p className={styles.failed} role="alert">
          {props.failed}
        </p>
      )}
      {boxes.map(({ spot, ...box }) => (
        <span
          key={`${box.top} ${box.left} ${box.width}`}
          className={styles.mark}
          data-on={(target && samePlace(spot, target)) || undefined}
          style={box}
          aria-hidden="true"
        />
      ))}
    </li>
  );
}
