import { FileButton } from '../../documents/file-button';
import styles from './exchange.module.css';
import { FileRefusal } from './file-refusal';
import { ImportPreview } from './import-preview';
import { usePlanImport } from './use-plan-import';
import { useWords } from './words';

interface ImportDialogProps {
  projectId: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** A file is chosen, sent and read; then what it would do is looked at, and decided on. */
export function ImportDialog({ projectId, reload, onClose }: ImportDialogProps) {
  const say = useWords();
  const { incoming, error, send } = usePlanImport(projectId);
  const { name = '', percent = 0, id } = incoming ?? {};
  const under = incoming && !id;
  return (
    <div className={styles.step}>
      {error !== undefined && <FileRefusal error={error} what={say('import.refused')} />}
      {under && (
        <div role="status">
          <p>{percent < 100 ? say('import.sending', { name, percent }) : say('import.reading', { name })}</p>
          <progress className={styles.bar} aria-label={say('import.progress')} value={percent} max={100} />
        </div>
      )}
      {!under && (
        <div>
          <FileButton onFiles={([file]) => file && void send(file)}>
            {say(id ? 'import.other' : 'import.choose')}
          </FileButton>
        </div>
      )}
      {id && <ImportPreview key={id} id={id} name={name} reload={reload} onClose={onClose} />}
    </div>
  );
}
