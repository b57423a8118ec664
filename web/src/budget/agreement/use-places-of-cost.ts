import { useQuery } from '@apollo/client/react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';

const PlacesOfCostQuery = graphql(`
  query PlacesOfCost($projectId: ID!) {
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

export interface PlaceOfCost {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The partners and the work packages between which costs are planned. */
export function usePlacesOfCost() {
  const { id: projectId } = useProject();
  const titleOf = useTitleOf();
  const { data, error } = useQuery(PlacesOfCostQuery, { variables: { projectId } });
  const works = data?.workPackages.nodes.map((work): PlaceOfCost => ({ ...work, title: titleOf(work) }));
  return { partners: data?.project.partners ?? [], works: works ?? [], ready: Boolean(data), error };
}
