import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { StateBadge } from '../../ui/state';
import { refusals } from '../certificate/refusals';
import { AskAClaim } from '../questions/ask-a-claim';
import { QuestionsCard } from '../questions/questions-card';
import { Stages } from '../stages';
import { FindingCard } from './finding-card';
import styles from './findings.module.css';
import { FindingsPageDocument, type Notice } from './findings-data';
import { Waterfall } from './waterfall';
import { useWords } from './words';

/** What is awaited and by when, in a sentence. */
function useTitle(): (notices: readonly Notice[]) => string {
  const say = useWords();
  const format = useFormat();
  return (notices) => {
    if (notices.length === 0) return say('title.none');
    const open = notices.filter(({ partners }) => partners.some(({ unanswered }) => unanswered > 0));
    const count = open.flatMap(({ partners }) => partners).reduce((sum, { unanswered }) => sum + unanswered, 0);
    const [first] = open.map(({ dueOn }) => dueOn).toSorted();
    return first ? say('title.open', { count, due: format.due(first) }) : say('title.answered');
  };
}

/** What controls found of the lines that one sees, and the answers, one by one; of one claim where it is a step of its control. */
export function FindingsPage() {
  const say = useWords();
  const title = useTitle();
  const project = useProject();
  const { id: projectId } = project;
  const { id: claimId } = useParams();
  const { data, error, refetch } = useQuery(FindingsPageDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
  });
  const notices = data?.findingsNotices.filter(({ id }) => !claimId || id === claimId);
  return (
    <Page
      name={say('name')}
      title={notices && title(notices)}
      lead={say('lead')}
      actions={can(project, 'project.question') && <AskAClaim />}
    >
      {claimId && <Stages claimId={claimId} />}
      <Answer data={data} error={error} refusals={refusals} rows={10} onRetry={() => void refetch()}>
        {() =>
          notices?.length === 0 ? (
            <EmptyState>{say('empty')}</EmptyState>
          ) : (
            notices?.map((notice) => (
              <NoticeSection key={notice.id} notice={notice} onAnswered={() => void refetch()} />
            ))
          )
        }
      </Answer>
      <QuestionsCard projectId={projectId} claimId={claimId} />
    </Page>
  );
}

function NoticeSection({ notice, onAnswered }: { notice: Notice; onAnswered: () => void }) {
  const { id: claimId } = useParams();
  const say = useWords();
  const format = useFormat();
  const project = useProject();
  const { period, dueOn, closed, partners, findings } = notice;
  return (
    <section className={styles.notice} aria-labelledby={`notice-${notice.id}`}>
      <div className={styles.head}>
        <h2 id={`notice-${notice.id}`}>{say('notice.title', { number: period.number })}</h2>
        {!claimId && can(project, 'project.claims') && (
          <Link to={`/p/${project.id}/demandes/${notice.id}`}>{say('notice.claim')}</Link>
        )}
        {closed ? (
          <StateBadge state="saved">{say('notice.closed')}</StateBadge>
        ) : (
          <b>{say('notice.due', { day: format.day(dueOn), due: format.due(dueOn) })}</b>
        )}
      </div>
      <Waterfall partners={partners} period={period.number} />
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} period={period.number} onAnswered={onAnswered} />
      ))}
    </section>
  );
}
