import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { isId, useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { usePlaces } from '../places';
import { planRefusals } from '../planning/refusals';
import { BudgetDifferences } from './budget-differences';
import { ComparisonChoices } from './comparison-choices';
import { ComparisonTable } from './comparison-table';
import { countsOf, kept } from './differences';
import { useWords } from './words';

const BaselinesQuery = graphql(`
  query Baselines($projectId: ID!) {
    plan(projectId: $projectId) {
      projectId
      startsOn
      endsOn
      baselines {
        id
        name
        takenAt
      }
    }
  }
`);

const ComparisonQuery = graphql(`
  query PlanComparison($projectId: ID!, $beforeId: ID!, $afterId: ID) {
    planComparison(projectId: $projectId, beforeId: $beforeId, afterId: $afterId) {
      endDays
      differences {
        itemId
        kind
        titleFr
        titleEn
        change
        startDays
        endDays
        before {
          code
          startsOn
          endsOn
          progress
          effort
        }
        after {
          code
          startsOn
          endsOn
          progress
          effort
        }
      }
    }
  }
`);

/** What is in the address: the two instants, and how much is shown. */
const address = { avant: '', apres: '', montrer: 'dates' };
const sound = { avant: isId, apres: isId };

/** Two instants of the plan side by side, what is gone included. */
export function ComparisonPage() {
  const say = useWords();
  const places = usePlaces();
  const { id: projectId } = useProject();
  const [choices, choose] = useUrlState(address, sound);
  const based = useQuery(BaselinesQuery, { variables: { projectId } });
  const plan = based.data?.plan;
  const beforeId = choices.avant || plan?.baselines[0]?.id || '';
  const { data, previousData, error, refetch } = useQuery(ComparisonQuery, {
    variables: { projectId, beforeId, afterId: choices.apres || undefined },
    skip: beforeId === '',
  });
  const found = data?.planComparison ?? (error ? undefined : previousData?.planComparison);
  const days = found?.endDays ?? 0;
  const sense = days > 0 ? 'later' : days < 0 ? 'sooner' : 'same';
  return (
    <Page
      name={say('name')}
      title={found && say(`title.${sense}`, { days: Math.abs(days) })}
      lead={found && say('lead', countsOf(found.differences))}
      actions={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}
    >
      <Answer data={plan} error={based.error} rows={8} what={say('unshown')} onRetry={() => void based.refetch()}>
        {(shown) =>
          shown.baselines.length === 0 ? (
            <Card>
              <EmptyState action={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}>
                {say('unbased')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <ComparisonChoices
                baselines={shown.baselines}
                choices={{ ...choices, avant: beforeId }}
                count={found && kept(found.differences, choices.montrer).length}
                onChoose={choose}
              />
              <Card>
                <Answer
                  data={found}
                  error={error}
                  rows={8}
                  what={say('unshown')}
                  refusals={planRefusals}
                  onRetry={() => void refetch()}
                >
                  {({ differences }) => (
                    <ComparisonTable
                      rows={kept(differences, choices.montrer)}
                      project={shown}
                      none={say(choices.montrer === 'dates' ? 'none.dates' : 'none')}
                    />
                  )}
                </Answer>
              </Card>
              <BudgetDifferences projectId={projectId} beforeId={beforeId} afterId={choices.apres || undefined} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
