import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { CheckList } from '../../ui/check-list';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import type { PartnerWeek } from './calendars-data';
import type { Regime } from './closed-days';
import { calendarRefusals } from './refusals';
import { useWeekWords } from './use-week-words';
import { useWords } from './words';

const SetWorkingWeekMutation = graphql(`
  mutation SetWorkingWeek($input: SetWorkingWeekInput!) {
    setWorkingWeek(input: $input) {
      id
      weekdays
      holidays
      version
    }
  }
`);

const days = [1, 2, 3, 4, 5, 6, 7];
const regimes: readonly Regime[] = ['FRANCE', 'ALSACE_MOSELLE', 'NONE'];

/** The days of the week that a partner works, and the public holidays that it keeps. */
export function WeekDialog({ week, onClose }: { week: PartnerWeek; onClose: () => void }) {
  const say = useWords();
  const words = useWeekWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [chosen, choose] = useState<readonly string[]>(week.weekdays.map(String));
  const [holidays, setHolidays] = useState<Regime>(week.holidays);
  const [version] = useState(week.version);
  const [error, setError] = useState<unknown>();
  const [set] = useMutation(SetWorkingWeekMutation);
  const name = week.partner.shortName;
  const submit = async () => {
    if (chosen.length === 0) return;
    const stale = error !== undefined && refusalIn(error).code === 'version.stale';
    const said = { weekdays: chosen.map(Number).sort(), holidays };
    try {
      await set({ variables: { input: { partnerId: week.id, version: stale ? week.version : version, ...said } } });
      announce(say('week.saved', { name }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <Dialog opened onClose={onClose} title={say('week.title', { name })} lead={say('week.lead')}>
      <DialogForm
        save={say('week.save')}
        onCancel={onClose}
        onSubmit={submit}
        refused={
          error !== undefined && <Refused error={error} what={say('week.refused')} refusals={calendarRefusals} />
        }
      >
        <CheckList
          label={say('week.days')}
          choices={days.map((day) => ({ value: String(day), label: words.named(day) }))}
          chosen={chosen}
          onChange={choose}
          error={chosen.length === 0 && say('week.days.missing')}
        />
        <SelectField<Regime>
          label={say('week.holidays')}
          choices={regimes.map((value) => ({ value, label: say(`holidays.${value}`) }))}
          value={holidays}
          onChange={setHolidays}
        />
      </DialogForm>
    </Dialog>
  );
}
