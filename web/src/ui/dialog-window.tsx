import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutLayer, useShortcut } from '../platform/shortcuts';
import styles from './dialog.module.css';
import { useWords } from './words';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  lead?: ReactNode;
  /** The buttons, the one that does the deed last. */
  actions?: ReactNode;
  width?: number;
  children?: ReactNode;
}

/** Escape closes the dialog on top and no other. */
function Escape({ close }: { close: () => void }) {
  useShortcut({ keys: 'Escape', label: '', run: close, whileTyping: true });
  return null;
}

/** The window of a dialog, in a file of its own: nobody needs it to see the first screen. */
export function DialogWindow({ opened, onClose, title, lead, actions, width = 560, children }: DialogProps) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': say('dialog.close') }}
      // The header of a dialog is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{
        header: styles.header,
        title: styles.title,
        body: styles.body,
        content: styles.content,
        close: styles.close,
      }}
    >
      <ShortcutLayer>
        <Escape close={onClose} />
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </ShortcutLayer>
    </Modal>
  );
}
