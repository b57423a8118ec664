import { useLanguage } from '../platform/language';
import { sentenceOf } from '../platform/refusal';
import { Button } from '../ui/button';
import { StateBadge } from '../ui/state';
import { fileSize } from './file-words';
import { refusals } from './refusals';
import type { Upload } from './upload';
import styles from './upload-row.module.css';
import { useWords } from './words';

interface UploadRowProps {
  upload: Upload;
  onCancel: () => void;
  onRetry: () => void;
}

/** A file on its way: how much has left, the way out, and why it was refused if it was. */
export function UploadRow({ upload, onCancel, onRetry }: UploadRowProps) {
  const say = useWords();
  const { language } = useLanguage();
  const { file, state, sent, refusal } = upload;
  const { name } = file;
  const part = { sent: fileSize(sent, language), size: fileSize(file.size, language) };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        {state === 'refused' && refusal ? (
          <p role="alert">
            <StateBadge state="late">{say('upload.refused')}</StateBadge>{' '}
            <span className="small">{sentenceOf(refusal, language, refusals)}</span>
          </p>
        ) : (
          <p className={styles.progress}>
            <progress max={file.size || 1} value={sent} aria-label={say('upload.progress', { name })} />
            <StateBadge state="local">{say(`upload.${state}`, part)}</StateBadge>
          </p>
        )}
      </div>
      <div className={styles.verbs}>
        {state === 'refused' && (
          <Button size="small" label={say('upload.retry.of', { name })} onClick={onRetry}>
            {say('upload.retry')}
          </Button>
        )}
        <Button size="small" kind="quiet" label={say('upload.cancel.of', { name, state })} onClick={onCancel}>
          {say(state === 'refused' ? 'upload.forget' : 'upload.cancel')}
        </Button>
      </div>
    </li>
  );
}
