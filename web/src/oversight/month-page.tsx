import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { useViewer } from '../consortium/viewer';
import { graphql } from '../graphql/gql';
import { inWords, startingInWords } from '../platform/number-words';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { OwnWorks } from '../workplan/own-works';
import { withTasks } from '../workplan/tasks';
import { AwaitedList } from './awaited-list';
import styles from './month-page.module.css';
import { MonthStrip } from './month-strip';
import type { MonthTask } from './month-task';
import { MonthTodo } from './month-todo';
import { useWords } from './words';

const MyMonthQueryDocument = graphql(`
  query MyMonth($projectId: ID!) {
    month(projectId: $projectId) {
      projectId
      from
      until
      items {
        id
        ...MonthTask_MonthItem @unmask
      }
      workPackages {
        id
        parentId
        ...OwnWork_WorkPackage
      }
      awaited {
        id
        ...AwaitedItem_DueItem
      }
    }
  }
`);

/** The greeting: how many things wait, and how many of them are late. */
function useTitle(items: readonly MonthTask[] | undefined, until: string): string | undefined {
  const say = useWords();
  const format = useFormat();
  const viewer = useViewer();
  if (!items || !viewer) return undefined;
  const late = items.filter(({ standing }) => standing === 'LATE').length;
  return say('month.title', {
    name: viewer.name.split(' ')[0],
    count: items.length,
    words: startingInWords(items.length, say.language, true),
    late,
    lateWords: inWords(late, say.language, true),
    until: format.day(until),
  });
}

/** What is due from the viewer over thirty days, what they wait for, and how their work packages go. */
export function MonthPage() {
  const say = useWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(MyMonthQueryDocument, { variables: { projectId } });
  const month = data?.month;
  const title = useTitle(month?.items, month?.until ?? '');
  const first = month?.items.find(({ standing }) => standing !== 'LATE');
  const lead = first
    ? say('month.lead', { day: format.day(first.dueOn, 'weekday'), due: format.due(first.dueOn) })
    : undefined;
  return (
    <Page name={say('month.name')} title={title} lead={lead}>
      <Answer data={month} error={error} rows={8} what={say('month.unshown')} onRetry={() => void refetch()}>
        {({ from, until, items, awaited, workPackages }) => (
          <>
            <MonthStrip from={from} until={until} items={items} />
            <div className={styles.columns}>
              <div className={styles.mine}>
                <MonthTodo items={items} until={until} />
                <Card title={say('month.works')}>
                  <OwnWorks works={withTasks(workPackages).map(({ work }) => work)} />
                </Card>
              </div>
              <AwaitedList items={awaited} />
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}
