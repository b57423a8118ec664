import { useEffect, useRef, useState } from 'react';
import styles from './evidence-viewer.module.css';
import { Scroller } from './scroller';
import { useSize } from './use-size';
import { viewKeys } from './view-keys';
import { ViewerBar } from './viewer-bar';
import { useWords } from './words';
import { FULL_SIZE, type Size, scaleOf, stepFrom, turned, type Zoom } from './zoom.rules';

interface ImageViewProps {
  file: Blob;
  name: string;
  onReady?: () => void;
}

/** A picture, as large as one likes and the right way up. */
export function ImageView({ file, name, onReady }: ImageViewProps) {
  const say = useWords();
  const scroller = useRef<HTMLElement>(null);
  const place = useSize(scroller);
  const [url, setUrl] = useState<string>();
  const [natural, setNatural] = useState<Size>();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [angle, setAngle] = useState(0);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // A picture has pixels where a page has points: its full size is one for one.
  const points = natural && { width: natural.width / FULL_SIZE, height: natural.height / FULL_SIZE };
  const upright = points && turned(points, angle);
  const scale = upright && place ? scaleOf(zoom, upright, place) : 1;
  const step = (by: 1 | -1) => setZoom(stepFrom(scale, by));
  const turn = () => setAngle((degrees) => (degrees + 90) % 360);
  return (
    <>
      <ViewerBar scale={scale} zoom={zoom} onZoom={setZoom} onTurn={turn} />
      <Scroller
        place={scroller}
        label={say('piece', { name })}
        onKeyDown={(event) => viewKeys(event, { onStep: step, onWidth: () => setZoom('width'), onTurn: turn })}
      >
        <div
          className={styles.picture}
          style={upright && { width: upright.width * scale, height: upright.height * scale }}
        >
          {url && (
            <img
              src={url}
              alt={name}
              style={{ width: (points?.width ?? 0) * scale, transform: `translate(-50%, -50%) rotate(${angle}deg)` }}
              onLoad={({ currentTarget }) => {
                setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight });
                onReady?.();
              }}
            />
          )}
        </div>
      </Scroller>
    </>
  );
}
