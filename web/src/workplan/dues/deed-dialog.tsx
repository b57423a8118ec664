import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { workplanRefusals } from '../refusals';

interface DeedDialogProps {
  title: string;
  lead: string;
  save: string;
  /** Said when it is done. */
  done: string;
  /** Said above the reason when the API would not have it. */
  refused: string;
  /** All that must be filled is. */
  ready: boolean;
  send: () => Promise<unknown>;
  /** Gives up what was typed. */
  forget?: () => void;
  onClose: () => void;
  /** The fields; told whether somebody has tried to send them. */
  children: (tried: boolean) => ReactNode;
}

/** One deed upon a milestone or a deliverable: its fields, what refused it, and the screen read again once it is done. */
export function DeedDialog({ title, lead, onClose, ...form }: DeedDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={title} lead={lead}>
      <DeedForm onClose={onClose} {...form} />
    </Dialog>
  );
}

function DeedForm(props: Omit<DeedDialogProps, 'title' | 'lead'>) {
  const { save, done, refused, ready, send, forget, onClose, children } = props;
  const client = useApolloClient();
  const announce = useAnnounce();
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    setTried(true);
    if (!ready) return;
    try {
      await send();
      forget?.();
      announce(done);
      onClose();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return (
    <DialogForm
      save={save}
      onCancel={() => {
        forget?.();
        onClose();
      }}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={refused} refusals={workplanRefusals} />}
    >
      {children(tried)}
    </DialogForm>
  );
}
