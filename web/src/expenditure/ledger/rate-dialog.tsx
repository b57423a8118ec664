import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { refusals } from '../refusals';
import styles from './expense-sheet.module.css';
import { useWords } from './words';

const GiveRateMutation = graphql(`
  mutation GiveAccountingRate($input: GiveAccountingRateInput!) {
    giveAccountingRate(input: $input) {
      id
      month
      currency
      units
    }
  }
`);

interface RateDialogProps {
  projectId: string;
  today: string;
  onClose: () => void;
}

/** Writes down the rate that the Commission published for a month, for everybody in the project. */
export function RateDialog({ projectId, today, onClose }: RateDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [month, setMonth] = useState(today);
  const [currency, setCurrency] = useState('');
  const [units, setUnits] = useState('');
  const [error, setError] = useState<unknown>();
  const [giveRate] = useMutation(GiveRateMutation);
  const give = async () => {
    const input = { id: newId(), projectId, month, currency: currency.trim(), units: units.trim().replace(',', '.') };
    try {
      await giveRate({ variables: { input } });
      announce(say('rate.kept'));
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={say('rate.title')} lead={say('rate.lead')} width={520}>
      <DialogForm
        save={say('rate.save')}
        onCancel={onClose}
        onSubmit={give}
        refused={error !== undefined && <Refused error={error} refusals={refusals} />}
      >
        <div className={styles.fields}>
          <DayField label={say('rate.month')} first value={month} onChange={(day) => day && setMonth(day)} />
          <TextField
            label={say('rate.currency')}
            maxLength={3}
            value={currency}
            onChange={(typed) => setCurrency(typed.toUpperCase())}
          />
          <TextField label={say('rate.units')} hint="1.0945" value={units} onChange={setUnits} />
        </div>
      </DialogForm>
    </Dialog>
  );
}
