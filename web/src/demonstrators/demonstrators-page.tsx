import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { DueStanding } from '../graphql/graphql';
import { inWords, startingInWords } from '../platform/number-words';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Legend } from '../ui/legend';
import { Page } from '../ui/page';
import { Segmented } from '../ui/segmented';
import { BlockersFound } from './blockers-found';
import { DemonstratorBranch } from './demonstrator-branch';
import { DemonstratorTable } from './demonstrator-table';
import styles from './demonstrators-page.module.css';
import { refusals } from './refusals';
import { branches } from './tree';
import { useDates } from './use-dates';
import { useWords } from './words';

const DemonstratorsPageQuery = graphql(`
  query DemonstratorsPage($projectId: ID!) {
    demonstrators(projectId: $projectId) {
      ...DemonstratorFacts_Demonstrator @unmask
    }
  }
`);

const AS_TREE = { vue: 'arbre' };

const isBraked = ({ standing }: { standing: DueStanding }) => standing === 'LATE' || standing === 'AT_RISK';

/** How ready the demonstrators are, what holds them back, and who works on it. */
export function DemonstratorsPage() {
  const say = useWords();
  const { id: projectId } = useProject();
  const base = `/p/${projectId}`;
  const [{ vue }, choose] = useUrlState(AS_TREE);
  const { data, error, refetch } = useQuery(DemonstratorsPageQuery, { variables: { projectId } });
  const { dates, error: undated, retry } = useDates(projectId);
  const functions = data?.demonstrators.flatMap((one) => branches(one.functions).map(({ node }) => node)) ?? [];
  const counts = {
    demonstrators: data?.demonstrators.length ?? 0,
    functions: functions.length,
    braked: functions.filter(isBraked).length,
  };
  return (
    <Page
      name={say('name')}
      title={
        counts.demonstrators > 0 &&
        say('title', {
          ...counts,
          demonstratorsInWords: startingInWords(counts.demonstrators, say.language),
          functionsInWords: inWords(counts.functions, say.language, true),
          brakedInWords: inWords(counts.braked, say.language, true),
        })
      }
      lead={say('lead')}
      actions={
        <Segmented
          label={say('view')}
          labelHidden
          segments={[
            { value: 'arbre', label: say('view.tree') },
            { value: 'tableau', label: say('view.table') },
          ]}
          value={vue === 'tableau' ? 'tableau' : 'arbre'}
          onChange={(view) => choose({ vue: view })}
        />
      }
    >
      <Answer
        data={data && dates && { ...data, dates }}
        error={error ?? undated}
        refusals={refusals}
        onRetry={() => {
          void refetch();
          retry();
        }}
        rows={8}
      >
        {({ demonstrators, dates: byWork }) => {
          if (demonstrators.length === 0)
            return (
              <Card>
                <EmptyState>{say('empty')}</EmptyState>
              </Card>
            );
          if (vue === 'tableau')
            return (
              <BlockersFound projectId={projectId}>
                <DemonstratorTable demonstrators={demonstrators} dates={byWork} base={base} />
              </BlockersFound>
            );
          return (
            <BlockersFound projectId={projectId}>
              <div className={styles.legend}>
                <Legend
                  items={[
                    { mark: 'bar', label: say('reached') },
                    { mark: 'pole', label: say('target') },
                  ]}
                />
              </div>
              <ul className={styles.tree} aria-label={say('tree')}>
                {demonstrators.map((demonstrator) => (
                  <DemonstratorBranch key={demonstrator.id} demonstrator={demonstrator} dates={byWork} base={base} />
                ))}
              </ul>
            </BlockersFound>
          );
        }}
      </Answer>
    </Page>
  );
}
