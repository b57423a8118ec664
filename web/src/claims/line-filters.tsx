import { FilterBar, FilterPair, FilterSearch, FilterSelect } from '../ui/filter-bar';
import { DayField, MoneyField } from '../ui/typed-field';
import styles from './line-filters.module.css';
import { isFiltered, type LineChoices, noFilter } from './line-query';
import { useWords } from './words';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface LineFiltersProps {
  choices: LineChoices;
  onChoose: (changes: Partial<LineChoices>) => void;
  partners: readonly Choice[];
  categories: readonly Choice[];
  works: readonly Choice[];
  /** How many lines are left and what they sum to, in words. */
  count?: string;
}

/** What narrows the lines of a claim. */
export function LineFilters({ choices, onChoose, partners, categories, works, count }: LineFiltersProps) {
  const say = useWords();
  return (
    <FilterBar active={isFiltered(choices)} onClear={() => onChoose(noFilter)} count={count && <b>{count}</b>}>
      <FilterSearch label={say('filter.search')} value={choices.texte} onChange={(texte) => onChoose({ texte })} />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.partenaire}
        choices={partners}
        onChange={(partenaire) => onChoose({ partenaire })}
      />
      <FilterSelect
        label={say('filter.category')}
        value={choices.poste}
        choices={categories}
        onChange={(poste) => onChoose({ poste })}
      />
      <FilterSelect
        label={say('filter.work')}
        value={choices.lot}
        choices={works}
        onChange={(lot) => onChoose({ lot })}
      />
      <FilterPair>
        <DayField label={say('filter.from')} value={choices.du} onChange={(du) => onChoose({ du })} />
        <DayField label={say('filter.until')} value={choices.au} onChange={(au) => onChoose({ au })} />
      </FilterPair>
      <div className={styles.least}>
        <MoneyField label={say('filter.least')} value={choices.min} onChange={(min) => onChoose({ min })} />
      </div>
    </FilterBar>
  );
}
