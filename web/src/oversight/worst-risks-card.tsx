import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { usePlaces } from '../workplan/places';
import { followed } from '../workplan/risks/register';
import { WorstRisks } from '../workplan/risks/worst-risks';
import { useWords } from './words';

const CockpitRisksQuery = graphql(`
  query CockpitRisks($projectId: ID!, $filter: RiskFilter!) {
    risks(projectId: $projectId, filter: $filter, first: 3) {
      total
      nodes {
        id
        ...WorstRisk_Risk
      }
    }
  }
`);

/** The three worst risks of the project, and the way to the register. */
export function WorstRisksCard() {
  const say = useWords();
  const places = usePlaces();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(CockpitRisksQuery, {
    variables: { projectId, filter: { states: [...followed] } },
  });
  return (
    <Card
      title={say('risks.title')}
      aside={data && <Link to={places.risks}>{say('risks.all', { count: data.risks.total })}</Link>}
    >
      <Answer data={data} error={error} rows={3} onRetry={() => void refetch()}>
        {({ risks: { nodes } }) =>
          nodes.length === 0 ? <EmptyState>{say('risks.empty')}</EmptyState> : <WorstRisks risks={nodes} />
        }
      </Answer>
    </Card>
  );
}
