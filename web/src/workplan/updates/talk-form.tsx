import { useState } from 'react';
import { useDraft } from '../../platform/draft';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { workplanRefusals } from '../refusals';
import styles from './update-talk.module.css';
import { useWords } from './words';

interface TalkFormProps {
  kind: 'ask' | 'answer';
  /** What the words are about, by its code and by the id under which they are kept here. */
  code: string;
  subjectId: string;
  most: number;
  onSend: (words: string) => Promise<unknown>;
  onClose: () => void;
}

/** A question or its answer, kept on this device until it has left. */
export function TalkForm({ kind, code, subjectId, most, onSend, onClose }: TalkFormProps) {
  const say = useWords();
  const draft = useDraft(`update.${kind}.${subjectId}`, { words: '' });
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const words = draft.values.words.trim();
  const send = async () => {
    setTried(true);
    if (!words || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await onSend(words);
      draft.forget();
      onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {error !== undefined && <Refused error={error} what={say('refused')} refusals={workplanRefusals} />}
      <TextArea
        label={say(`${kind}.words`, { code })}
        hint={say(`${kind}.hint`)}
        value={draft.values.words}
        max={most}
        autoFocus
        onChange={(text) => draft.change({ words: text })}
        error={tried && !words ? say(`${kind}.missing`) : undefined}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" busy={busy}>
          {say(`${kind}.do`)}
        </Button>
        <Button
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
