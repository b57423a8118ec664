import { useMemo, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { LoadingRows } from '../../ui/loading-rows';
import { Problem } from '../../ui/problem';
import type { EvidenceFacts } from './evidence';
import { comparedTotals } from './evidence-totals.rules';
import styles from './evidence-viewer.module.css';
import { soughtFacts } from './evidence-words.rules';
import { FactStrip } from './fact-strip';
import { type Spot, samePlace } from './page-text.rules';
import { PdfPage } from './pdf-page';
import { Scroller } from './scroller';
import { usePdf } from './use-pdf';
import { useSize } from './use-size';
import { viewKeys } from './view-keys';
import { ViewerBar } from './viewer-bar';
import { useWords } from './words';
import { type Size, scaleOf, stepFrom, turned, type Zoom } from './zoom.rules';

const A4: Size = { width: 595, height: 842 };

interface PdfViewProps {
  file: Blob;
  name: string;
  facts?: EvidenceFacts;
  onReady?: () => void;
}

/** A PDF, page after page, with what the line says lit in its text. */
export function PdfView({ file, name, facts, onReady }: PdfViewProps) {
  const say = useWords();
  const scroller = useRef<HTMLElement>(null);
  const place = useSize(scroller);
  const [seen, setSeen] = useState(false);
  const { pdf, first: opening = A4, pages, error } = usePdf(file, seen);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [angle, setAngle] = useState(0);
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map());
  const [current, setCurrent] = useState(1);
  const [target, setTarget] = useState<Spot>();
  const ready = useRef(false);
  const found = useMemo(() => (facts && pages ? soughtFacts(facts, pages) : undefined), [facts, pages]);
  const totals = useMemo(() => (facts && pages ? comparedTotals(facts, pages) : []), [facts, pages]);
  const spotsOf = useMemo(() => {
    const byPage = new Map<number, Spot[]>();
    for (const spot of [...(found ?? []).flatMap(({ spots }) => spots), ...totals.map((total) => total.spot)]) {
      const known = byPage.get(spot.page) ?? [];
      if (!known.some((one) => samePlace(one, spot))) byPage.set(spot.page, [...known, spot]);
    }
    return byPage;
  }, [found, totals]);
  if (error) return <Problem what={say('unreadable', { name })} cure={say('unreadable.cure')} />;
  const first = turned(sizes.get(1) ?? opening, angle);
  const scale = place ? scaleOf(zoom, first, place) : 1;
  const count = pdf?.numPages ?? 1;
  const step = (by: 1 | -1) => setZoom(stepFrom(scale, by));
  const turn = () => setAngle((degrees) => (degrees + 90) % 360);
  const sheets = () => [...(scroller.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
  const goTo = (number: number) => {
    const sheet = sheets()[number - 1];
    if (sheet) scroller.current?.scrollTo({ top: sheet.offsetTop - 8 });
  };
  const follow = () => {
    const seen = (scroller.current?.scrollTop ?? 0) + (scroller.current?.clientHeight ?? 0) / 3;
    const last = sheets().findLastIndex(({ offsetTop }) => offsetTop <= seen);
    setCurrent(Math.max(last, 0) + 1);
  };
  const page = (by: 1 | -1) => goTo(Math.min(Math.max(current + by, 1), count));
  const drawn = () => {
    if (ready.current) return;
    ready.current = true;
    setSeen(true);
    onReady?.();
  };
  return (
    <>
      {facts && (
        <FactStrip
          facts={facts}
          found={found}
          totals={totals}
          pages={pages}
          count={count}
          onGo={(spot) => setTarget({ ...spot })}
        />
      )}
      <ViewerBar scale={scale} zoom={zoom} onZoom={setZoom} onTurn={turn}>
        {count > 1 && (
          <span className={styles.group}>
            <Button size="small" kind="quiet" label={say('previous')} onClick={() => page(-1)}>
              ‹
            </Button>
            <span className="small" aria-live="polite">
              {say('page.of', { number: current, count })}
            </span>
            <Button size="small" kind="quiet" label={say('next')} onClick={() => page(1)}>
              ›
            </Button>
          </span>
        )}
      </ViewerBar>
      <Scroller
        place={scroller}
        label={say('pages', { name })}
        onScroll={follow}
        onKeyDown={(event) =>
          viewKeys(event, { onStep: step, onPage: page, onWidth: () => setZoom('width'), onTurn: turn })
        }
      >
        {pdf && place ? (
          <ol className={styles.sheets}>
            {Array.from({ length: count }, (_, i) => i + 1).map((number) => (
              <PdfPage
                key={number}
                pdf={pdf}
                number={number}
                size={turned(sizes.get(number) ?? sizes.get(1) ?? opening, angle)}
                scale={scale}
                angle={angle}
                label={say('page', { number })}
                failed={say('page.failed', { number })}
                scroller={scroller}
                spots={spotsOf.get(number) ?? NO_SPOTS}
                target={target?.page === number ? target : undefined}
                onSize={(of, size) => setSizes((known) => (known.has(of) ? known : new Map(known).set(of, size)))}
                onDrawn={drawn}
              />
            ))}
          </ol>
        ) : (
          <LoadingRows rows={4} />
        )}
      </Scroller>
    </>
  );
}

const NO_SPOTS: readonly Spot[] = [];
