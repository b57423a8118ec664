import { lazy, Suspense, useRef } from 'react';
import type { DialogProps } from './dialog-window';

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
