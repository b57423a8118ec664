import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { graphql } from '../graphql/gql';
import { byDay, type Dated, deliverableAsDated, milestoneAsDated } from '../workplan/dated';

const DatesQuery = graphql(`
  query DemonstratorDates($projectId: ID!, $afterMilestone: String, $afterDeliverable: String) {
    milestones(projectId: $projectId, first: 100, after: $afterMilestone) {
      nodes {
        id
        code
        titleFr
        titleEn
        baselineOn
        forecastOn
        achievedOn
        standing
        driftDays
        workPackage {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    deliverables(projectId: $projectId, first: 100, after: $afterDeliverable) {
      nodes {
        id
        code
        titleFr
        titleEn
        baselineOn
        dueOn
        submittedOn
        standing
        driftDays
        workPackage {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What each work package has to reach and hand in, by its id and by date. */
export type DatesByWork = ReadonlyMap<string, readonly Dated[]>;

/** All milestones and deliverables of a project under their work package, however many pages they come in. */
export function useDates(projectId: string): { dates: DatesByWork | undefined; error: unknown; retry: () => void } {
  const { data, error, fetchMore, refetch } = useQuery(DatesQuery, { variables: { projectId } });
  const milestones = data?.milestones.pageInfo;
  const deliverables = data?.deliverables.pageInfo;
  const more = milestones?.hasNextPage || deliverables?.hasNextPage;
  useEffect(() => {
    if (!more) return;
    void fetchMore({
      variables: { afterMilestone: milestones?.endCursor, afterDeliverable: deliverables?.endCursor },
    }).catch(() => undefined);
  }, [more, milestones?.endCursor, deliverables?.endCursor, fetchMore]);
  const dates = useMemo(() => {
    if (!data) return undefined;
    const all = [
      ...data.milestones.nodes.map((one) => ({ work: one.workPackage.id, dated: milestoneAsDated(one) })),
      ...data.deliverables.nodes.map((one) => ({ work: one.workPackage.id, dated: deliverableAsDated(one) })),
    ];
    const byWork = new Map<string, Dated[]>();
    for (const { work, dated } of all) byWork.set(work, [...(byWork.get(work) ?? []), dated].sort(byDay));
    return byWork;
  }, [data]);
  return { dates, error, retry: () => void refetch() };
}
