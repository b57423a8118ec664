import { costCategories } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import { FilterBar, FilterPair, FilterSearch, FilterSelect } from '../../ui/filter-bar';
import { DayField } from '../../ui/typed-field';
import { type Choices, isFiltered, noFilter } from './choices';
import { useWords } from './words';

interface LedgerFiltersProps {
  choices: Choices;
  works: readonly { readonly id: string; readonly code: string }[];
  onChoose: (changes: Partial<Choices>) => void;
}

/** What narrows the lines of a ledger. */
export function LedgerFilters({ choices, works, onChoose }: LedgerFiltersProps) {
  const say = useWords();
  const budget = useBudgetWords();
  return (
    <FilterBar active={isFiltered(choices)} onClear={() => onChoose(noFilter)}>
      <FilterSearch label={say('filter.search')} value={choices.texte} onChange={(texte) => onChoose({ texte })} />
      <FilterSelect
        label={say('filter.category')}
        value={choices.poste}
        choices={costCategories.map((value) => ({ value, label: budget(`category.${value}`) }))}
        onChange={(poste) => onChoose({ poste })}
      />
      <FilterSelect
        label={say('filter.work')}
        value={choices.lot}
        choices={works.map(({ id, code }) => ({ value: id, label: code }))}
        onChange={(lot) => onChoose({ lot })}
      />
      <FilterSelect
        label={say('filter.standing')}
        value={choices.etat}
        choices={(['FREE', 'GATHERED', 'SIGNED'] as const).map((value) => ({ value, label: say(`standing.${value}`) }))}
        onChange={(etat) => onChoose({ etat })}
      />
      <FilterSelect
        label={say('filter.severity')}
        value={choices.remarques}
        choices={(['BLOCKING', 'WARNING', 'INFORMATION'] as const).map((value) => ({
          value,
          label: say(`severity.${value}`),
        }))}
        onChange={(remarques) => onChoose({ remarques })}
      />
      <FilterPair>
        <DayField label={say('filter.from')} value={choices.du} onChange={(du) => onChoose({ du })} />
        <DayField label={say('filter.until')} value={choices.au} onChange={(au) => onChoose({ au })} />
      </FilterPair>
    </FilterBar>
  );
}
