import { useQuery } from '@apollo/client/react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { Choice } from '../../ui/field';

const RiskChoicesQuery = graphql(`
  query RiskChoices($projectId: ID!) {
    memberships(projectId: $projectId, first: 100) {
      nodes {
        id
        partnerId
        person {
          id
          name
        }
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
    milestones(projectId: $projectId, first: 100) {
      nodes {
        id
        code
        titleFr
        titleEn
      }
    }
  }
`);

interface Choices {
  readonly works: readonly Choice[];
  readonly milestones: readonly Choice[];
  readonly peopleOf: (partnerId: string) => readonly Choice[];
}

/** What a risk may threaten, and who of a partner may watch it. */
export function useChoices(): Choices {
  const titleOf = useTitleOf();
  const { id: projectId } = useProject();
  const { data } = useQuery(RiskChoicesQuery, { variables: { projectId } });
  const named = (one: { id: string; code: string; titleFr: string; titleEn: string }) => ({
    value: one.id,
    label: `${one.code} ${titleOf(one)}`,
  });
  return {
    works: data?.workPackages.nodes.map(named) ?? [],
    milestones: data?.milestones.nodes.map(named) ?? [],
    peopleOf: (partnerId) => [
      ...new Map(
        (data?.memberships.nodes ?? []).flatMap((seat) =>
          seat.person && seat.partnerId === partnerId
            ? [[seat.person.id, { value: seat.person.id, label: seat.person.name }] as const]
            : [],
        ),
      ).values(),
    ],
  };
}
