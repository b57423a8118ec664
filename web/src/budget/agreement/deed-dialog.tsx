import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { readAgain } from '../../platform/read-again';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { agreementRefusals } from './refusals';

interface DeedDialogProps {
  title: string;
  lead: string;
  /** What the deciding button says. */
  save: string;
  /** What is announced once it is done. */
  done: string;
  /** What could not be done, when it is refused. */
  refused: string;
  /** Does it; `false` where something is still to be filled in. */
  deed: () => Promise<unknown> | false;
  onClose: () => void;
  width?: number;
  children?: ReactNode;
}

/** One deed on the agreement: its fields, its decision, and why it was refused; then the page is read again. */
export function DeedDialog({ title, lead, width, ...form }: DeedDialogProps) {
  return (
    <Dialog opened onClose={form.onClose} title={title} lead={lead} width={width}>
      <DeedForm {...form} />
    </Dialog>
  );
}

function DeedForm({ save, done, refused, deed, onClose, children }: Omit<DeedDialogProps, 'title' | 'lead' | 'width'>) {
  const client = useApolloClient();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    try {
      if ((await deed()) === false) return;
      announce(done);
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <DialogForm
      save={save}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={refused} refusals={agreementRefusals} />}
    >
      {children}
    </DialogForm>
  );
}
