import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { readAgain } from '../../platform/read-again';
import type { Refusals } from '../../platform/refusal';
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
  /** Why it may be refused, in words; those of the agreement unless said otherwise. */
  refusals?: Refusals;
  width?: number;
  children?: ReactNode;
}

type DeedFormProps = Omit<DeedDialogProps, 'title' | 'lead' | 'width'>;

/** One deed on the agreement, or on what follows from it: its fields, its decision, and why it was refused; then the page is read again. */
export function DeedDialog({ title, lead, width, ...form }: DeedDialogProps) {
  return (
    <Dialog opened onClose={form.onClose} title={title} lead={lead} width={width}>
      <DeedForm {...form} />
    </Dialog>
  );
}

function DeedForm({ save, done, refused, deed, onClose, refusals = agreementRefusals, children }: DeedFormProps) {
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
      refused={error !== undefined && <Refused error={error} what={refused} refusals={refusals} />}
    >
      {children}
    </DialogForm>
  );
}
