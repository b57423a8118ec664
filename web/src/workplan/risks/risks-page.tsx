import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { inWords, startingInWords } from '../../platform/number-words';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { MatrixCard } from './matrix-card';
import { RaiseDialog } from './raise-dialog';
import { riskRefusals } from './refusals';
import { address, caseOf, cellOf, filterOf, noChoices, sortOf, sound } from './register';
import { ReviewDialog } from './review-dialog';
import { RiskFilters } from './risk-filters';
import type { RiskRow } from './risk-row';
import { RiskTable } from './risk-table';
import styles from './risks-page.module.css';
import { useWords } from './words';

const RisksQueryDocument = graphql(`
  query Risks(
    $projectId: ID!
    $filter: RiskFilter
    $listed: RiskFilter
    $sort: RiskSort!
    $descending: Boolean!
    $after: String
  ) {
    riskRegister(projectId: $projectId, filter: $filter) {
      projectId
      total
      critical
      toReview
      cells {
        probability
        impact
        level
        count
      }
      moves {
        fromProbability
        fromImpact
        probability
        impact
        count
      }
      carriers {
        id
        shortName
      }
    }
    risks(
      projectId: $projectId
      filter: $listed
      sort: $sort
      descending: $descending
      first: 50
      after: $after
    ) {
      total
      nodes {
        id
        ...RiskRow_Risk @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The register of risks: the matrix as a picture that narrows, and beside it the list, the worst first. */
export function RisksPage() {
  const say = useWords();
  const project = useProject();
  const [choices, choose] = useUrlState(address, sound);
  const [raising, setRaising] = useState(false);
  const [reviewing, setReviewing] = useState<RiskRow>();
  const cell = cellOf(choices);
  const filter = filterOf(choices);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RisksQueryDocument, {
    variables: { projectId: project.id, filter, listed: { ...filter, ...cell }, ...sortOf(choices) },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const register = shown?.riskRegister;
  const narrowed = (Object.keys(noChoices) as (keyof typeof noChoices)[]).some((key) => choices[key] !== '');
  const counts = { count: register?.total ?? 0, critical: register?.critical ?? 0, late: register?.toReview ?? 0 };
  const title =
    register &&
    say(narrowed ? 'risks.title.narrowed' : 'risks.title', {
      ...counts,
      words: startingInWords(counts.count, say.language),
      criticalWords: inWords(counts.critical, say.language),
      lateWords: inWords(counts.late, say.language),
    });
  const carriers = register?.carriers ?? [];
  return (
    <Page
      name={say('risks.name')}
      title={title}
      lead={say('risks.lead')}
      actions={
        carriers.length > 0 && (
          <Button kind="primary" icon={<Icon name="plus" />} onClick={() => setRaising(true)}>
            {say('raise.open')}
          </Button>
        )
      }
    >
      <RiskFilters
        choices={choices}
        onChoose={choose}
        count={shown && say('risks.count', { count: shown.risks.total })}
      />
      <Answer
        data={shown}
        error={error}
        rows={8}
        what={say('risks.unshown')}
        refusals={riskRefusals}
        onRetry={() => void refetch()}
      >
        {({ riskRegister, risks: { nodes, pageInfo, total } }) => (
          <div className={styles.both}>
            <MatrixCard
              cells={riskRegister.cells}
              moves={riskRegister.moves}
              chosen={cell}
              onChoose={(next) => choose({ case: caseOf(next) })}
            />
            <Card title={say('risks.name')} titleHidden>
              {nodes.length === 0 ? (
                <EmptyState>
                  {say(cell ? 'risks.empty.cell' : narrowed ? 'risks.empty.narrowed' : 'risks.empty')}
                </EmptyState>
              ) : (
                <RiskTable
                  risks={nodes}
                  order={choices.tri}
                  onOrder={(tri) => choose({ tri })}
                  onReview={setReviewing}
                />
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
          </div>
        )}
      </Answer>
      <RaiseDialog
        opened={raising}
        carriers={carriers}
        cells={register?.cells ?? []}
        onClose={() => setRaising(false)}
      />
      {register && reviewing && (
        <ReviewDialog
          key={reviewing.id}
          risk={shown.risks.nodes.find(({ id }) => id === reviewing.id) ?? reviewing}
          cells={register.cells}
          onClose={() => setReviewing(undefined)}
        />
      )}
    </Page>
  );
}
