import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { categories, noChoices, type RiskChoices, states } from './register';
import { useWords } from './words';

const RiskFiltersQuery = graphql(`
  query RiskFilters($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
        titleFr
        titleEn
      }
    }
  }
`);

interface RiskFiltersProps {
  choices: RiskChoices;
  onChoose: (changes: Partial<RiskChoices>) => void;
  count: ReactNode;
}

/** Narrows the register, its picture and its list together. */
export function RiskFilters({ choices, onChoose, count }: RiskFiltersProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { id: projectId } = useProject();
  const { data } = useQuery(RiskFiltersQuery, { variables: { projectId }, fetchPolicy: 'cache-first' });
  const keys = Object.keys(noChoices) as (keyof typeof noChoices)[];
  return (
    <FilterBar
      active={keys.some((key) => choices[key] !== '') || choices.case !== ''}
      onClear={() => onChoose({ ...noChoices, case: '' })}
      count={count}
    >
      <FilterSelect
        label={say('filter.state')}
        value={choices.etat}
        none={say('filter.followed')}
        choices={[
          ...states.map((state) => ({ value: state, label: say(`state.${state}`) })),
          { value: 'tout', label: say('filter.everything') },
        ]}
        onChange={(etat) => onChoose({ etat })}
      />
      <FilterSelect
        label={say('filter.review')}
        value={choices.revue}
        choices={[{ value: 'due', label: say('filter.review.due') }]}
        onChange={(revue) => onChoose({ revue })}
      />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.porteur}
        choices={data?.project.partners.map(({ id, shortName }) => ({ value: id, label: shortName })) ?? []}
        onChange={(porteur) => onChoose({ porteur })}
      />
      <FilterSelect
        label={say('filter.work')}
        value={choices.lot}
        choices={
          data?.workPackages.nodes.map((work) => ({ value: work.id, label: `${work.code} ${titleOf(work)}` })) ?? []
        }
        onChange={(lot) => onChoose({ lot })}
      />
      <FilterSelect
        label={say('filter.category')}
        value={choices.nature}
        choices={categories.map((category) => ({ value: category, label: say(`category.${category}`) }))}
        onChange={(nature) => onChoose({ nature })}
      />
      <FilterSelect
        label={say('filter.origin')}
        value={choices.origine}
        choices={[
          { value: 'prevu', label: say('origin.foreseen') },
          { value: 'imprevu', label: say('origin.unforeseen') },
        ]}
        onChange={(origine) => onChoose({ origine })}
      />
    </FilterBar>
  );
}
