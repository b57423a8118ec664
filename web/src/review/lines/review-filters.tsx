import { costCategories } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import type { ControlledLinesQuery } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar';
import { useWords } from '../words';
import { decisionWords, isFiltered, noFilter, type ReviewChoices, viewWords } from './review-query';

interface ReviewFiltersProps {
  choices: ReviewChoices;
  onChoose: (changes: Partial<ReviewChoices>) => void;
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  page: ControlledLinesQuery['controlledLines'] | undefined;
  loading: boolean;
}

/** What narrows the lines of a control. */
export function ReviewFilters({ choices, onChoose, partners, page }: ReviewFiltersProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  return (
    <FilterBar
      active={isFiltered(choices)}
      onClear={() => onChoose(noFilter)}
      count={page && say('filter.count', { total: page.total, sum: format.money(page.sum) })}
    >
      <FilterSelect
        label={say('filter.decision')}
        value={choices.decision}
        choices={decisionWords.map((value) => ({ value, label: say(`decided.${value}`) }))}
        onChange={(decision) => onChoose({ decision })}
      />
      <FilterSelect
        label={say('filter.view')}
        value={choices.voir}
        choices={viewWords.map((value) => ({ value, label: say(`view.${value}`) }))}
        onChange={(voir) => onChoose({ voir })}
      />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.partenaire}
        choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(partenaire) => onChoose({ partenaire })}
      />
      <FilterSelect
        label={say('filter.category')}
        value={choices.poste}
        choices={costCategories.map((value) => ({ value, label: budget(`category.${value}`) }))}
        onChange={(poste) => onChoose({ poste })}
      />
      <FilterSearch label={say('filter.search')} value={choices.texte} onChange={(texte) => onChoose({ texte })} />
    </FilterBar>
  );
}
