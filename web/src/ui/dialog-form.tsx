import { type ReactNode, useRef, useState } from 'react';
import { useShortcut } from '../platform/shortcuts';
import { Button } from './button';
import styles from './dialog-form.module.css';
import { useWords } from './words';

interface DialogFormProps {
  /** What the deciding button says. */
  save: string;
  /** Absent where there is nothing to give up: the dialog closes by itself. */
  onCancel?: () => void;
  onSubmit: () => Promise<void> | void;
  /** Why the API would not have it, above the fields. */
  refused?: ReactNode;
  children?: ReactNode;
}

/** The fields of a dialog and its decision: Enter in a field and Ctrl Enter anywhere send them, once at a time. */
export function DialogForm({ save, onCancel, onSubmit, refused, children }: DialogFormProps) {
  const say = useWords();
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    try {
      await onSubmit();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const submit = () => void send();
  useShortcut({ keys: 'mod+Enter', label: '', run: submit, whileTyping: true });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {refused}
      {children}
      <div className={styles.actions}>
        {onCancel && <Button onClick={onCancel}>{say('dialog.cancel')}</Button>}
        <Button kind="primary" type="submit" keys="mod+Enter" busy={busy}>
          {save}
        </Button>
      </div>
    </form>
  );
}
