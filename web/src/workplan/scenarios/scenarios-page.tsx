import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { startingInWords } from '../../platform/number-words';
import { isId, useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { usePlaces } from '../places';
import { scenarioRefusals } from './refusals';
import { ScenarioCard } from './scenario-card';
import { ScenarioTable } from './scenario-table';
import { useWords } from './words';

const ScenariosQueryDocument = graphql(`
  query Scenarios($projectId: ID!, $after: String) {
    scenarios(projectId: $projectId, first: 50, after: $after) {
      total
      nodes {
        id
        ...ScenarioRow_Scenario @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const address = { scenario: '' };
const sound = { scenario: isId };

/** What is tried beside the plan: the scenarios, and the one that is looked at, row by row. */
export function ScenariosPage() {
  const say = useWords();
  const places = usePlaces();
  const { id: projectId } = useProject();
  const [choices, choose] = useUrlState(address, sound);
  const { data, error, loading, refetch, fetchMore } = useQuery(ScenariosQueryDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.scenarios;
  const first = found?.nodes.find(({ state }) => state === 'OPEN') ?? found?.nodes[0];
  const [start, setStart] = useState<string>();
  if (!start && first) setStart(first.id);
  const shown = choices.scenario || start;
  return (
    <Page
      name={say('name')}
      title={found && say('title', { count: found.total, words: startingInWords(found.total, say.language) })}
      lead={say('lead')}
      actions={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}
    >
      <Answer
        data={found}
        error={error}
        rows={4}
        what={say('unshown')}
        refusals={scenarioRefusals}
        onRetry={() => void refetch()}
      >
        {({ nodes, total, pageInfo }) => (
          <Card title={say('name')} titleHidden>
            {nodes.length === 0 ? (
              <EmptyState action={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}>
                {say('empty')}
              </EmptyState>
            ) : (
              <ScenarioTable scenarios={nodes} shown={shown ?? ''} onOpen={(scenario) => choose({ scenario })} />
            )}
            {pageInfo.hasNextPage && (
              <Pager
                shown={nodes.length}
                total={total}
                hasMore
                busy={loading}
                onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            )}
          </Card>
        )}
      </Answer>
      {found && shown && <ScenarioCard key={shown} id={shown} />}
    </Page>
  );
}
