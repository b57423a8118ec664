import { useQuery } from '@apollo/client/react';
import type { Breach, DurabilityInput, DurabilityQuery } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { SelectField } from '../ui/field';
import { Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import styles from './payments.module.css';
import { DurabilityDocument } from './payments-data';
import { refusals } from './refusals';
import { useWords } from './words';

const breaches = ['OWNERSHIP', 'RELOCATION', 'CESSATION', 'CHANGE'] as const;

/** What a breach pays back, as far as it could be worked out. */
export interface ReckonedState {
  readonly known: DurabilityQuery['durability'] | undefined;
  readonly error: unknown;
}

/** Asked anew whenever what it is about changes; nothing while that is not said. */
export function useReckoned(input: DurabilityInput | undefined): ReckonedState {
  const { data, error } = useQuery(DurabilityDocument, {
    variables: { input: input as DurabilityInput },
    skip: !input,
    fetchPolicy: 'no-cache',
  });
  return { known: input && data?.durability, error: input && error };
}

interface DurabilityFieldsProps {
  breach: Breach;
  breachedOn: string;
  reckoned: ReckonedState;
  onChange: (said: { breach?: Breach; breachedOn?: string }) => void;
}

/** How an operation did not last and since when, and what that pays back by the days that were left (R13). */
export function DurabilityFields({ breach, breachedOn, reckoned: { known, error }, onChange }: DurabilityFieldsProps) {
  const say = useWords();
  const format = useFormat();
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={say('durability.breach')}
          value={breach}
          choices={breaches.map((one) => ({ value: one, label: say(`breach.${one}`) }))}
          onChange={(chosen) => onChange({ breach: chosen })}
        />
        <DayField label={say('durability.on')} value={breachedOn} onChange={(day) => onChange({ breachedOn: day })} />
      </div>
      <div aria-live="polite">
        <b>{say('durability.reckoned')}</b>
        {known && known.remainingDays > 0 && (
          <>
            <p>
              {say('durability.why', {
                ...{ paid: format.day(known.finalPaidOn), years: known.years, until: format.day(known.until) },
                ...{ remaining: known.remainingDays, whole: known.wholeDays },
                ...{ granted: format.money(known.granted), owed: format.money(known.owed) },
              })}
            </p>
            <p>
              {say('durability.amount', {
                certified: format.money(known.certified),
                amount: format.signedMoney(known.amount),
              })}{' '}
              <span className="small dim">{known.source}</span>
            </p>
          </>
        )}
        {known?.remainingDays === 0 && <p>{say('durability.lasted')}</p>}
        {known === null && <p>{say('durability.open')}</p>}
        {known === undefined && !error && <p className="small dim">{say('durability.missing')}</p>}
      </div>
      {error !== undefined && <Refused what={say('durability.failed')} error={error} refusals={refusals} />}
    </>
  );
}
