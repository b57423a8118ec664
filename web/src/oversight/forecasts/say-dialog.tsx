import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { costCategories } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import { graphql } from '../../graphql/gql';
import type { CostCategory } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { dayOf } from '../../platform/format';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { MoneyField } from '../../ui/typed-field';
import type { OutlookCell, OutlookPeriod } from './outlook-data';
import { forecastRefusals } from './refusals';
import { linesSaid, sumOf } from './said';
import { useWords } from './words';

const SayForecastMutation = graphql(`
  mutation SayForecast($input: SayForecastInput!) {
    sayForecast(input: $input) {
      id
      number
    }
  }
`);

const MOST_WORDS = 500;

interface SayDialogProps {
  partner: { readonly id: string; readonly shortName: string };
  period: OutlookPeriod['period'];
  cell: OutlookCell;
  onClose: () => void;
}

/** What a partner expects to spend in a period: as a whole or by category, and why. */
export function SayDialog({ partner, period, cell, onClose }: SayDialogProps) {
  const say = useWords();
  const format = useFormat();
  const { planned } = cell;
  const { number, fromOn, untilOn } = period;
  const lead = say('say.lead', {
    from: format.day(fromOn),
    until: format.day(untilOn),
    planned: format.money(planned),
  });
  return (
    <Dialog opened onClose={onClose} title={say('say.title', { partner: partner.shortName, number })} lead={lead}>
      <SayForm partner={partner} period={period} cell={cell} onClose={onClose} />
    </Dialog>
  );
}

function SayForm({ partner, period, cell: { forecast }, onClose }: SayDialogProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const before = forecast?.lines ?? [];
  const [by, setBy] = useState<'whole' | 'parts'>(before.some(({ category }) => category) ? 'parts' : 'whole');
  const [whole, setWhole] = useState(before.find(({ category }) => !category)?.amount ?? '');
  const [parts, setParts] = useState<Partial<Record<CostCategory, string>>>(
    Object.fromEntries(before.flatMap(({ category, amount }) => (category ? [[category, amount]] : []))),
  );
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [seen] = useState(forecast?.number ?? 0);
  const [id] = useState(newId);
  const [error, setError] = useState<unknown>();
  const [saying] = useMutation(SayForecastMutation);
  const lines = linesSaid(by, whole, parts);
  const missing = tried && lines.length === 0 ? say('say.missing') : undefined;
  const save = async () => {
    setTried(true);
    if (lines.length === 0) return;
    const stale = error !== undefined && refusalIn(error).code === 'version.stale';
    const input = { id, partnerId: partner.id, periodId: period.id, words, lines };
    try {
      await saying({ variables: { input: { ...input, seen: stale ? (forecast?.number ?? 0) : seen } } });
      announce(say('say.saved'));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <DialogForm
      save={say('say.save')}
      onCancel={onClose}
      onSubmit={save}
      refused={error !== undefined && <Refused error={error} what={say('say.refused')} refusals={forecastRefusals} />}
    >
      {forecast && (
        <p className="small sec">
          {say('say.last', {
            amount: format.money(sumOf(before)),
            day: format.day(dayOf(forecast.at)),
            author: forecast.author?.name ?? '–',
            number: forecast.number,
            words: forecast.words,
          })}
        </p>
      )}
      <Segmented
        label={say('say.by')}
        segments={[
          { value: 'whole', label: say('say.whole') },
          { value: 'parts', label: say('say.parts') },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'whole' ? (
        <MoneyField label={say('say.amount')} value={whole} onChange={setWhole} error={missing} />
      ) : (
        <>
          {costCategories.map((category) => (
            <MoneyField
              key={category}
              label={budget(`category.${category}`)}
              value={parts[category] ?? ''}
              onChange={(amount) => setParts((all) => ({ ...all, [category]: amount }))}
            />
          ))}
          <p role="status">
            <b>{say('say.sum', { amount: format.money(sumOf(lines)) })}</b>
          </p>
          {missing && (
            <p className="tone-retard" role="alert">
              {missing}
            </p>
          )}
        </>
      )}
      <TextArea
        label={say('say.words')}
        value={words}
        onChange={setWords}
        max={MOST_WORDS}
        maxLength={MOST_WORDS}
        rows={2}
        optional
      />
    </DialogForm>
  );
}
