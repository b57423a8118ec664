import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { usePlaces } from '../places';
import { followed } from './register';
import { useWords } from './words';
import { WorstRisks } from './worst-risks';

const WorkRisksQuery = graphql(`
  query WorkRisks($projectId: ID!, $filter: RiskFilter!) {
    risks(projectId: $projectId, filter: $filter, first: 3) {
      total
      nodes {
        id
        ...WorstRisk_Risk
      }
    }
  }
`);

/** The worst risks that threaten a work package or a task of it, and the way to all of them. */
export function WorkRisks({ workPackageId }: { workPackageId: string }) {
  const say = useWords();
  const places = usePlaces();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(WorkRisksQuery, {
    variables: { projectId, filter: { workPackageId, states: [...followed] } },
  });
  const register = `${places.risks}?lot=${workPackageId}`;
  const count = data?.risks.total ?? 0;
  return (
    <Card
      title={say('work.title')}
      aside={data && <Link to={register}>{count > 0 ? say('work.more', { count }) : say('work.register')}</Link>}
    >
      <Answer data={data} error={error} rows={2} onRetry={() => void refetch()}>
        {({ risks: { nodes } }) =>
          nodes.length === 0 ? <EmptyState>{say('work.empty')}</EmptyState> : <WorstRisks risks={nodes} />
        }
      </Answer>
    </Card>
  );
}
