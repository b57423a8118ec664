import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../budget/agreement/deed-dialog';
import { useTodayIfKnown } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { Segmented } from '../ui/segmented';
import { DayField } from '../ui/typed-field';
import { useAbout } from './corrections-card';
import { type Correction, DecideCorrectionMutation, RecordRepaymentMutation } from './payments-data';
import { refusals } from './refusals';
import { useWords } from './words';

interface Closing {
  onClose: () => void;
}

/** Another person decides it. */
export function DecideDialog({ correction, onClose }: Closing & { correction: Correction }) {
  const say = useWords();
  const format = useFormat();
  const about = useAbout();
  const [decide] = useMutation(DecideCorrectionMutation);
  const [verdict, setVerdict] = useState<'accept' | 'reject'>('accept');
  const { id, version, number, amount, preparedBy, reason } = correction;
  return (
    <DeedDialog
      title={say('decide.title', { number })}
      lead={say('decide.lead', {
        amount: format.signedMoney(amount),
        about: `${correction.partner.shortName}, ${about(correction)}`,
        by: preparedBy?.name ?? '',
      })}
      save={say('decide.save')}
      done={say('decide.done')}
      refused={say('decide.refused')}
      refusals={refusals}
      deed={() => decide({ variables: { input: { id, version, accepted: verdict === 'accept' } } })}
      onClose={onClose}
    >
      <p>{reason}</p>
      <Segmented
        label={say('decide.verdict')}
        segments={(['accept', 'reject'] as const).map((one) => ({ value: one, label: say(`decide.${one}`) }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'accept' && <p className="small dim">{say('decide.means')}</p>}
    </DeedDialog>
  );
}

/** What a repayment order asked has come back. */
export function RepayDialog({ correction, onClose }: Closing & { correction: Correction }) {
  const say = useWords();
  const format = useFormat();
  const today = useTodayIfKnown() ?? '';
  const [repay] = useMutation(RecordRepaymentMutation);
  const [repaidOn, setOn] = useState(today);
  const { id, version, number, owed, dueOn } = correction;
  return (
    <DeedDialog
      title={say('repay.title', { number })}
      lead={say('repay.lead', { amount: format.money(owed), day: dueOn ? format.day(dueOn) : '' })}
      save={say('repay.save')}
      done={say('repay.done')}
      refused={say('repay.refused')}
      refusals={refusals}
      deed={() => repaidOn !== '' && repay({ variables: { input: { id, version, repaidOn } } })}
      onClose={onClose}
    >
      <DayField label={say('repay.on')} first value={repaidOn} onChange={setOn} />
    </DeedDialog>
  );
}
