import { lazy, type ReactNode, Suspense, useRef } from 'react';

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

const DialogWindow = lazy(() => import('./dialog-window').then((file) => ({ default: file.DialogWindow })));

/** What floats over the page and waits for an answer: keeps the focus, gives it back, silences the shortcuts below. */
export function Dialog(props: DialogProps) {
  const asked = useRef(false);
  asked.current ||= props.opened;
  if (!asked.current) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
