import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useFormat } from '../../platform/use-format';
import { TextArea } from '../../ui/field';
import { MoneyField } from '../../ui/typed-field';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { DecideAdvanceMutation } from './advance-data';

interface DecideDialogProps {
  decision: { readonly controlId: string; readonly version: number };
  requested: string;
  onClose: () => void;
}

/** What is granted of an advance: the whole, less with its reason, or nothing. */
export function DecideDialog({ decision: { controlId, version }, requested, onClose }: DecideDialogProps) {
  const say = useWords();
  const format = useFormat();
  const [decide] = useMutation(DecideAdvanceMutation);
  const [granted, setGranted] = useState(requested);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const whole = Number(granted) === Number(requested);
  const missing = !whole && !reason.trim();
  const deed = () => {
    setTried(true);
    if (!granted || missing) return false as const;
    return decide({ variables: { input: { controlId, version, granted, reason: reason.trim() } } });
  };
  return (
    <DeedDialog
      title={say('advance.decide.title')}
      lead={say('advance.decide.lead', { requested: format.money(requested) })}
      save={say(Number(granted) === 0 ? 'advance.refuse' : 'advance.grant')}
      done={say('advance.decide.done')}
      refused={say('advance.decide.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <MoneyField
        label={say('advance.granted')}
        first
        hint={say('advance.granted.hint')}
        value={granted}
        onChange={setGranted}
        error={tried && !granted ? say('advance.needed') : undefined}
      />
      <TextArea
        label={say('advance.reason')}
        rows={3}
        max={4_000}
        value={reason}
        onChange={setReason}
        error={tried && missing ? say('advance.reason.needed') : undefined}
      />
    </DeedDialog>
  );
}
