import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import type { EvidenceDocument, EvidenceFacts } from './evidence';
import { EvidenceViewer } from './evidence-viewer';
import styles from './evidence-viewer.module.css';

interface EvidenceDialogProps {
  title: ReactNode;
  lead?: ReactNode;
  documents: readonly EvidenceDocument[];
  facts?: EvidenceFacts;
  onClose: () => void;
}

/** Evidence on a sheet of its own; whatever it holds can run nothing and reach nothing. */
export function EvidenceDialog({ title, lead, documents, facts, onClose }: EvidenceDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={title} lead={lead} width={980}>
      <div className={styles.alone}>
        <EvidenceViewer documents={documents} facts={facts} />
      </div>
    </Dialog>
  );
}
