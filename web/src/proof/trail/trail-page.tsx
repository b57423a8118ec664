import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { daysBetween } from '../../platform/day';
import { useTodayIfKnown } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { refusals } from '../refusals';
import { CheckpointsCard } from './checkpoints-card';
import { ExportMenu } from './export-menu';
import { TimeLine } from './time-line';
import styles from './trail.module.css';
import { address, filterOf, isNarrowed, sound, TrailQueryDocument } from './trail-data';
import { TrailFilters } from './trail-filters';
import { TrailTable } from './trail-table';
import { useWords } from './words';

/** Who did what between two days: from afar, then line by line. */
export function TrailPage() {
  const say = useWords();
  const format = useFormat();
  const today = useTodayIfKnown();
  const { id: projectId } = useProject();
  const [choices, choose] = useUrlState(address, sound);
  const filter = filterOf(choices);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(TrailQueryDocument, {
    variables: { projectId, filter, language: say.language },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const lines = shown?.journal.total ?? 0;
  const counted = { lines, count: format.decimal(String(lines)) };
  const until = shown?.trail.accessEndsOn;
  return (
    <Page
      name={say('name')}
      title={shown && say('title', counted)}
      lead={
        <>
          {say('lead')}
          {until && today && (
            <b> {say('lead.until', { day: format.day(until), left: Math.max(0, daysBetween(today, until)) })}</b>
          )}
        </>
      }
      actions={<ExportMenu projectId={projectId} filter={filter} />}
    >
      <TrailFilters choices={choices} onChoose={choose} trail={shown?.trail} count={shown && say('count', counted)} />
      <Answer
        data={shown}
        error={error}
        rows={10}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ trail, journal: { nodes, pageInfo, total } }) => (
          <div className={styles.cards}>
            <TimeLine trail={trail} />
            <Card title={say('lines')} titleHidden>
              {nodes.length === 0 ? (
                <EmptyState>{say(isNarrowed(choices) ? 'empty.narrowed' : 'empty')}</EmptyState>
              ) : (
                <TrailTable lines={nodes} subject={choices.sujet} onSubject={(sujet) => choose({ sujet })} />
              )}
              {nodes.length > 0 && (
                <Pager
                  shown={nodes.length}
                  total={total}
                  hasMore={pageInfo.hasNextPage}
                  busy={loading}
                  onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                />
              )}
            </Card>
            <CheckpointsCard projectId={projectId} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
