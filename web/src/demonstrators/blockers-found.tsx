import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { graphql } from '../graphql/gql';
import type { DemonstratorBlockersQuery } from '../graphql/graphql';

const DemonstratorBlockersDocument = graphql(`
  query DemonstratorBlockers($projectId: ID!) {
    demonstrators(projectId: $projectId) {
      id
      blockers {
        ...Blocker_Blocker @unmask
      }
      functions {
        id
        blockers {
          ...Blocker_Blocker @unmask
        }
      }
    }
  }
`);

export const BlockerFragment = graphql(`
  fragment Blocker_Blocker on Blocker {
    id
    kind
    code
    titleFr
    titleEn
    why
    days
    distance
  }
`);

export type BlockerFacts = DemonstratorBlockersQuery['demonstrators'][number]['blockers'][number];

const Found = createContext<ReadonlyMap<string, readonly BlockerFacts[]>>(new Map());

/** Walks the plan once for all that the page shows; nothing blocks until the answer has come. */
export function BlockersFound({ projectId, children }: { projectId: string; children: ReactNode }) {
  const { data } = useQuery(DemonstratorBlockersDocument, { variables: { projectId } });
  const found = useMemo(() => {
    const all = (data?.demonstrators ?? []).flatMap((one) => [one, ...one.functions]);
    return new Map(all.map(({ id, blockers }) => [id, blockers]));
  }, [data]);
  return <Found value={found}>{children}</Found>;
}

/** What blocks a function or a demonstrator. */
export const useBlockers = (id: string): readonly BlockerFacts[] => useContext(Found).get(id) ?? [];
