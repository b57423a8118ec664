import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { DueStanding } from '../graphql/graphql';
import { inWords, startingInWords } from '../platform/number-words';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Legend } from '../ui/legend';
import { Page } from '../ui/page';
import { Segmented } from '../ui/segmented';
import { BlockersFound } from './blockers-found';
import { DemonstratorBranch } from './demonstrator-branch';
import { DemonstratorTable } from './demonstrator-table';
import styles from './demonstrators-page.module.css';
import { DrawMenu } from './drawing/draw-menu';
import { DrawnTree } from './drawing/node-menu';
import { EurosFound } from './euros-found';
import { refusals } from './refusals';
import { useDates } from './use-dates';
import { useDemonstratorPlaces } from './use-places';
import { useWords } from './words';

const DemonstratorsPageQuery = graphql(`
  query DemonstratorsPage($projectId: ID!) {
    demonstrators(projectId: $projectId) {
      ...DemonstratorFacts_Demonstrator @unmask
    }
    project(id: $projectId) {
      id
      demonstratorsCan
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
  const places = useDemonstratorPlaces();
  const [{ vue }, choose] = useUrlState(AS_TREE);
  const { data, error, refetch } = useQuery(DemonstratorsPageQuery, { variables: { projectId } });
  const { dates, error: undated, retry } = useDates(projectId);
  const functions = data?.demonstrators.flatMap((one) => one.functions) ?? [];
  const draws = data?.project.demonstratorsCan.includes('demonstrator.draw');
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
        <>
          <ButtonLink to={places.traceability}>{say('traceability')}</ButtonLink>
          <ButtonLink to={places.interfaces}>{say('interfaces')}</ButtonLink>
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
          {draws && <DrawMenu projectId={projectId} demonstrators={data?.demonstrators ?? []} />}
        </>
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
              <EurosFound projectId={projectId}>
                <BlockersFound projectId={projectId}>
                  <DemonstratorTable demonstrators={demonstrators} dates={byWork} base={base} />
                </BlockersFound>
              </EurosFound>
            );
          return (
            <DrawnTree value={draws ? { projectId, demonstrators } : undefined}>
              <EurosFound projectId={projectId}>
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
                      <DemonstratorBranch
                        key={demonstrator.id}
                        demonstrator={demonstrator}
                        dates={byWork}
                        base={base}
                      />
                    ))}
                  </ul>
                </BlockersFound>
              </EurosFound>
            </DrawnTree>
          );
        }}
      </Answer>
    </Page>
  );
}
