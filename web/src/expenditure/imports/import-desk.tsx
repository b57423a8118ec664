import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { FileButton } from '../../documents/file-button';
import { FileRefusal } from '../../documents/file-refusal';
import { useFileDrop } from '../../documents/use-file-drop';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { Choice } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { FecPreview } from './fec-preview';
import styles from './imports.module.css';
import { PasteCells } from './paste-cells';
import { importRefusals } from './refusals';
import { TablePreview } from './table-preview';
import { useImport } from './use-import';
import { useWords } from './words';

/** What the chooser of the system offers first. */
const OFFERED = '.txt,.xlsx,.csv,.tsv';

interface ImportDeskProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  works: readonly Choice[];
}

/** A file is chosen, dropped, or pasted as cells; it is sent, read and checked; then looked at, and decided on. */
export function ImportDesk({ ledger, works }: ImportDeskProps) {
  const say = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [pasting, setPasting] = useState(false);
  const { incoming, under, progress, error, send, stop, template, forget } = useImport(ledger);
  const begin = (file: File | undefined) => {
    if (!file) return;
    setPasting(false);
    void send(file);
  };
  const over = useFileDrop(place, !under, ([file]) => begin(file));
  const taken = (count: number) => {
    announce(say('taken', { count }));
    void navigate(`../depenses?partenaire=${ledger.partnerId}`);
  };
  const { id = '', name = '', percent = 0 } = incoming ?? {};
  const { readLines = 0, checkedLines = 0 } = progress ?? {};
  const stage =
    percent < 100
      ? say('sending', { name, percent })
      : checkedLines > 0
        ? say('checking.lines', { name, count: checkedLines })
        : readLines > 0
          ? say('reading.lines', { name, count: readLines })
          : say('reading', { name });
  return (
    <>
      {error !== undefined && <FileRefusal error={error} what={say('refused')} refusals={importRefusals} />}
      {!under && (
        <div ref={place} className={styles.drop} data-over={over || undefined}>
          <p>{say('way.drop')}</p>
          <div className={styles.ways}>
            <FileButton offered={OFFERED} onFiles={([file]) => begin(file)}>
              {say(incoming ? 'way.other' : 'way.file')}
            </FileButton>
            <Button
              icon={<Icon name="copy" size={18} />}
              pressed={pasting}
              onClick={() => {
                forget();
                setPasting(!pasting);
              }}
            >
              {say('way.paste')}
            </Button>
            <Button
              icon={<Icon name="download" size={18} />}
              onClick={() =>
                void template().then((saved) => {
                  if (saved) announce(say('way.saved', { name: saved }));
                })
              }
            >
              {say('way.template')}
            </Button>
          </div>
          {pasting && <PasteCells onFile={begin} />}
        </div>
      )}
      {under && (
        <Card padded>
          <div className={styles.step}>
            <p role="status">{stage}</p>
            <progress className={styles.bar} aria-label={say('progress')} value={percent} max={100} />
            <div>
              <Button onClick={() => void stop().then(() => announce(say('stopped')))}>{say('stop')}</Button>
            </div>
          </div>
        </Card>
      )}
      {incoming?.read && incoming.format === 'TABLE' && <TablePreview key={id} id={id} name={name} onTaken={taken} />}
      {incoming?.read && incoming.format === 'FEC' && (
        <FecPreview key={id} id={id} name={name} ledger={ledger} works={works} onTaken={taken} />
      )}
    </>
  );
}
