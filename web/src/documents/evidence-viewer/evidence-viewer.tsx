import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { Button } from '../../ui/button';
import { LoadingRows } from '../../ui/loading-rows';
import { Problem } from '../../ui/problem';
import { saveFile } from '../fetch-file';
import { showsInline } from '../file-words';
import { refusals } from '../refusals';
import type { EvidenceDocument, EvidenceFacts, EvidenceVersion } from './evidence';
import styles from './evidence-viewer.module.css';
import { ImageView } from './image-view';
import { TextView } from './text-view';
import { useEvidenceFile } from './use-evidence-files';
import { SaveButton } from './viewer-bar';
import { useWords } from './words';

const PdfView = lazy(() => import('./pdf-view').then((file) => ({ default: file.PdfView })));

interface PieceProps {
  name: string;
  version: EvidenceVersion;
  facts?: EvidenceFacts;
  onReady?: () => void;
}

function Piece({ name, version, facts, onReady }: PieceProps) {
  const say = useWords();
  const { language } = useLanguage();
  const { file, refusal, retry } = useEvidenceFile(version);
  const kind = version.mediaType.split(';')[0] ?? '';
  const shown = { name, onReady };
  if (refusal)
    return (
      <Problem
        what={say('failed', { name })}
        cure={sentenceOf(refusal, language, refusals)}
        reference={refusal.reference}
        action={<Button onClick={retry}>{say('retry')}</Button>}
      />
    );
  if (!file) return <LoadingRows rows={6} />;
  return (
    <>
      <div className={styles.save}>
        <SaveButton name={name} onSave={() => saveFile(file, name)} />
      </div>
      {!showsInline(kind) && <Problem what={say('not-shown')} cure={say('not-shown.cure')} />}
      {kind === 'application/pdf' && (
        <Suspense fallback={<LoadingRows rows={6} />}>
          <PdfView file={file} facts={facts} {...shown} />
        </Suspense>
      )}
      {kind.startsWith('image/') && <ImageView file={file} {...shown} />}
      {kind === 'text/plain' && <TextView file={file} {...shown} />}
    </>
  );
}

interface EvidenceViewerProps {
  /** Those that have at least one version are shown, one at a time. */
  documents: readonly EvidenceDocument[];
  /** What the line says, to be lit in the text of its evidence. */
  facts?: EvidenceFacts;
  /** Told each time a piece has come into sight. */
  onReady?: () => void;
}

/** The evidence of a line, to be placed beside it: one piece at a time, the others a key away. */
export function EvidenceViewer({ documents, facts, onReady }: EvidenceViewerProps) {
  const say = useWords();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const pieces = documents.flatMap(({ id: key, name, latest }) => (latest ? [{ key, name, version: latest }] : []));
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(
    pieces.findIndex(({ key }) => key === chosen),
    0,
  );
  const piece = pieces[at];
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current !== piece?.key) return;
    tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    wanted.current = undefined;
  }, [piece?.key]);
  if (!piece) return <p className="sec">{say('none')}</p>;
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: at + 1, ArrowLeft: at - 1 + pieces.length, Home: 0, End: pieces.length - 1 },
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = pieces[next % pieces.length]?.key;
    setChosen(wanted.current);
  };
  return (
    <section className={styles.viewer} aria-label={say('viewer')}>
      {pieces.length > 1 && (
        <div ref={tabs} role="tablist" aria-label={say('viewer')} className={styles.tabs} onKeyDown={move}>
          {pieces.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`${id}${key}`}
              aria-selected={key === piece.key}
              aria-controls={`${id}panel`}
              tabIndex={key === piece.key ? 0 : -1}
              className={styles.tab}
              title={name}
              onClick={() => setChosen(key)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <div
        id={`${id}panel`}
        className={styles.piece}
        {...(pieces.length > 1 && { role: 'tabpanel', 'aria-labelledby': `${id}${piece.key}` })}
      >
        <Piece key={piece.version.sha256} name={piece.name} version={piece.version} facts={facts} onReady={onReady} />
      </div>
    </section>
  );
}
