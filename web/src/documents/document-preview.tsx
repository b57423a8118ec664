import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Problem } from '../ui/problem';
import styles from './document-preview.module.css';
import { useWords } from './words';

interface DocumentPreviewProps {
  name: string;
  mediaType: string;
  /** The address that shows it once; none while the sheet is closed. */
  url: string | undefined;
  onClose: () => void;
  onSave: () => void;
}

/** A document as it is, on a sheet of its own; whatever it holds can run nothing and reach nothing. */
export function DocumentPreview({ name, mediaType, url, onClose, onSave }: DocumentPreviewProps) {
  const say = useWords();
  const isPdf = mediaType === 'application/pdf';
  const shown = !isPdf || navigator.pdfViewerEnabled;
  return (
    <Dialog
      opened={url !== undefined}
      onClose={onClose}
      title={name}
      width={980}
      actions={
        <>
          <Button onClick={onClose}>{say('preview.close')}</Button>
          <Button kind="primary" onClick={onSave}>
            {say('download')}
          </Button>
        </>
      }
    >
      {shown ? (
        <iframe
          className={styles.sheet}
          title={say('preview.title', { name })}
          src={isPdf ? `${url}#navpanes=0&view=FitH` : url}
          // A PDF is sandboxed by its own answer: the browser's viewer does not open inside the attribute's sandbox.
          sandbox={isPdf ? undefined : ''}
          referrerPolicy="no-referrer"
        />
      ) : (
        <Problem what={say('preview.no-viewer')} cure={say('preview.no-viewer.cure')} />
      )}
    </Dialog>
  );
}
