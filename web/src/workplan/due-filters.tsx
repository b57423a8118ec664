import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useProject, useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { Choice } from '../ui/field';
import { FilterBar, FilterSelect } from '../ui/filter-bar';
import { useWords as useKitWords } from '../ui/words';
import { useWords } from './words';
import { lookOfStanding, standings } from './work-state';

const DueFiltersQuery = graphql(`
  query DueFilters($projectId: ID!) {
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

/** What the list is narrowed to, as the address of the page says it. */
export interface DueChoices {
  readonly partenaire: string;
  readonly lot: string;
  readonly genre: string;
  readonly etat: string;
}

/** Everything that is still open. */
export const noChoices: DueChoices = { partenaire: '', lot: '', genre: '', etat: '' };

interface DueFiltersProps {
  choices: DueChoices;
  onChoose: (changes: Partial<DueChoices>) => void;
  count?: ReactNode;
}

/** Narrows the dated list by partner, work package, kind and standing. */
export function DueFilters({ choices, onChoose, count }: DueFiltersProps) {
  const say = useWords();
  const kit = useKitWords();
  const titleOf = useTitleOf();
  const { id: projectId } = useProject();
  const { data } = useQuery(DueFiltersQuery, { variables: { projectId }, fetchPolicy: 'cache-first' });
  const partners: readonly Choice[] =
    data?.project.partners.map(({ id, shortName }) => ({ value: id, label: shortName })) ?? [];
  const works: readonly Choice[] =
    data?.workPackages.nodes.map((work) => ({ value: work.id, label: `${work.code} ${titleOf(work)}` })) ?? [];
  return (
    <FilterBar
      active={Object.values(choices).some((choice) => choice !== '')}
      onClear={() => onChoose(noChoices)}
      count={count}
    >
      <FilterSelect
        label={say('filter.standing')}
        value={choices.etat}
        none={say('filter.open')}
        choices={[
          { value: 'glisse', label: say('filter.slipping') },
          ...standings.map((standing) => ({ value: standing, label: kit(`state.${lookOfStanding[standing]}`) })),
          { value: 'tout', label: say('filter.everything') },
        ]}
        onChange={(etat) => onChoose({ etat })}
      />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.partenaire}
        choices={partners}
        onChange={(partenaire) => onChoose({ partenaire })}
      />
      <FilterSelect
        label={say('filter.work')}
        value={choices.lot}
        choices={works}
        onChange={(lot) => onChoose({ lot })}
      />
      <FilterSelect
        label={say('filter.kind')}
        value={choices.genre}
        choices={[
          { value: 'jalons', label: say('filter.milestones') },
          { value: 'livrables', label: say('filter.deliverables') },
        ]}
        onChange={(genre) => onChoose({ genre })}
      />
    </FilterBar>
  );
}
