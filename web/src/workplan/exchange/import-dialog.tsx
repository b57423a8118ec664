import { useState } from 'react';
import { FileButton } from '../../documents/file-button';
import { FileRefusal } from '../../documents/file-refusal';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './exchange.module.css';
import { ImportPreview } from './import-preview';
import { PasteArea } from './paste-area';
import { PasteGrid } from './paste-grid';
import { exchangeRefusals } from './refusals';
import { usePastedCells } from './use-pasted-cells';
import { usePlanImport } from './use-plan-import';
import { useWords } from './words';

interface ImportDialogProps {
  projectId: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** A file is chosen, or cells are pasted; they are sent and read; then what they would do is looked at, and decided on. */
export function ImportDialog({ projectId, reload, onClose }: ImportDialogProps) {
  const say = useWords();
  const { incoming, error, send, forget } = usePlanImport(projectId);
  const { pasted, error: unread, take, map, write, tell, file, drop } = usePastedCells(projectId);
  const [pasting, setPasting] = useState(false);
  const { name = '', percent = 0, id } = incoming ?? {};
  const under = Boolean(incoming && !id);
  const refused = error ?? unread;
  const begin = (toPaste: boolean) => {
    setPasting(toPaste);
    drop();
    forget();
  };
  const look = () => {
    const table = file(say('paste.name'));
    if (table) void send(table);
  };
  const changed =
    <Args extends unknown[]>(change: (...args: Args) => void) =>
    (...args: Args) => {
      change(...args);
      forget();
    };
  return (
    <div className={styles.step}>
      {refused !== undefined && (
        <FileRefusal
          error={refused}
          what={say(pasting ? 'paste.refused' : 'import.refused')}
          refusals={exchangeRefusals}
        />
      )}
      {!under && !pasted && (
        <div className={styles.ways}>
          <FileButton
            onFiles={([chosen]) => {
              begin(false);
              if (chosen) void send(chosen);
            }}
          >
            {say(id ? 'import.other' : 'import.choose')}
          </FileButton>
          {!pasting && (
            <Button icon={<Icon name="copy" size={18} />} onClick={() => begin(true)}>
              {say('paste.open')}
            </Button>
          )}
        </div>
      )}
      {pasting && !pasted && <PasteArea onCells={(cells) => void take(cells)} />}
      {pasted && (
        <PasteGrid
          pasted={pasted}
          busy={under}
          onMap={changed(map)}
          onWrite={changed(write)}
          onLook={look}
          onAgain={() => begin(true)}
        />
      )}
      {under && (
        <div role="status">
          <p>{percent < 100 ? say('import.sending', { name, percent }) : say('import.reading', { name })}</p>
          <progress className={styles.bar} aria-label={say('import.progress')} value={percent} max={100} />
        </div>
      )}
      {id && (
        <ImportPreview
          key={id}
          id={id}
          name={name}
          onProblems={pasted ? tell : undefined}
          reload={reload}
          onClose={onClose}
        />
      )}
    </div>
  );
}
