import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutLayer } from '../platform/shortcuts';
import styles from './dialog.module.css';
import { useWords } from './words';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  lead?: ReactNode;
  /** The buttons, the one that does the deed last. */
  actions?: ReactNode;
  width?: number;
  children?: ReactNode;
}

/** What floats over the page and waits for an answer: keeps the focus, gives it back, silences the shortcuts below. */
export function Dialog({ opened, onClose, title, lead, actions, width = 560, children }: DialogProps) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': say('dialog.close') }}
      classNames={{
        header: styles.header,
        title: styles.title,
        body: styles.body,
        content: styles.content,
        close: styles.close,
      }}
    >
      <ShortcutLayer>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </ShortcutLayer>
    </Modal>
  );
}
