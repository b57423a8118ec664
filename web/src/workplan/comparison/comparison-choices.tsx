import { dayOf } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { useWords } from './words';

type Choices = Readonly<Record<'avant' | 'apres' | 'montrer', string>>;

interface ComparisonChoicesProps {
  baselines: ReadonlyArray<{ readonly id: string; readonly name: string; readonly takenAt: string }>;
  choices: Choices;
  count: number | undefined;
  onChoose: (changes: Partial<Choices>) => void;
}

/** Which two instants are compared, and how much of that is shown. */
export function ComparisonChoices({ baselines, choices, count, onChoose }: ComparisonChoicesProps) {
  const say = useWords();
  const format = useFormat();
  const [newest, ...older] = baselines.map(({ id, name, takenAt }) => ({
    value: id,
    label: say('at', { name, day: format.day(dayOf(takenAt)) }),
  }));
  const instants = newest ? [newest, ...older] : [];
  return (
    <FilterBar
      active={choices.apres !== '' || choices.montrer !== 'dates' || choices.avant !== newest?.value}
      onClear={() => onChoose({ avant: '', apres: '', montrer: '' })}
      count={count === undefined ? undefined : say('count', { count })}
    >
      <FilterSelect
        label={say('before')}
        value={choices.avant === newest?.value ? '' : choices.avant}
        none={newest?.label}
        choices={older}
        onChange={(avant) => onChoose({ avant })}
      />
      <FilterSelect
        label={say('after')}
        value={choices.apres}
        none={say('now')}
        choices={instants.filter(({ value }) => value !== choices.avant)}
        onChange={(apres) => onChoose({ apres })}
      />
      <FilterSelect
        label={say('show')}
        value={choices.montrer === 'dates' ? '' : choices.montrer}
        none={say('show.dates')}
        choices={[
          { value: 'changements', label: say('show.changed') },
          { value: 'tout', label: say('show.all') },
        ]}
        onChange={(montrer) => onChoose({ montrer })}
      />
    </FilterBar>
  );
}
