import { isId } from '../../platform/url-state';
import { Button } from '../../ui/button';
import { FilterBar, FilterPair, FilterSelect } from '../../ui/filter-bar';
import { DayField } from '../../ui/typed-field';
import { address, type Choices, families, isNarrowed, type Trail } from './trail-data';
import { useWords } from './words';

interface TrailFiltersProps {
  choices: Choices;
  onChoose: (changes: Partial<Choices>) => void;
  trail: Pick<Trail, 'actors' | 'partners'> | undefined;
  count?: string;
}

/** Between which days, by whom, about what. */
export function TrailFilters({ choices, onChoose, trail, count }: TrailFiltersProps) {
  const say = useWords();
  return (
    <FilterBar active={isNarrowed(choices)} onClear={() => onChoose(address)} count={count && <b>{count}</b>}>
      <FilterPair>
        <DayField label={say('filter.from')} value={choices.du} onChange={(du) => onChoose({ du })} />
        <DayField label={say('filter.until')} value={choices.au} onChange={(au) => onChoose({ au })} />
      </FilterPair>
      <FilterSelect
        label={say('filter.person')}
        value={choices.personne}
        choices={(trail?.actors ?? []).map(({ id, name }) => ({
          value: id,
          label: isId(id) ? name : say('filter.portal', { task: name }),
        }))}
        onChange={(personne) => onChoose({ personne })}
      />
      <FilterSelect
        label={say('filter.family')}
        value={choices.faits}
        choices={families.map((family) => ({ value: family, label: say(`family.${family}`) }))}
        onChange={(faits) => onChoose({ faits })}
      />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.partenaire}
        choices={(trail?.partners ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(partenaire) => onChoose({ partenaire })}
      />
      {choices.sujet && (
        <Button kind="quiet" size="small" onClick={() => onChoose({ sujet: '' })}>
          {say('filter.subject.clear')}
        </Button>
      )}
    </FilterBar>
  );
}
