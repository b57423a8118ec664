import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { ReminderBoardQuery } from '../../graphql/graphql';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { UnexplainedDelays } from '../dues/unexplained-delays';
import { type CellKey, toggled } from './cells';
import { ObligationMatrix, type OwingRow } from './obligation-matrix';
import { PreviewDialog } from './preview-dialog';
import styles from './reminders-page.module.css';
import { RhythmDialog } from './rhythm-dialog';
import { SentReminders } from './sent-reminders';
import { UnreadUpdates } from './unread-updates';
import { useWords } from './words';

const ReminderBoardQueryDocument = graphql(`
  query ReminderBoard($projectId: ID!) {
    reminderBoard(projectId: $projectId) {
      projectId
      periodUntil
      viewerCan
      rhythm {
        id
        ...RhythmDialog_Rhythm @unmask
      }
      rows {
        ...ObligationMatrix_ObligationRow @unmask
      }
      unexplained {
        ...UnexplainedDelay_Deliverable @unmask
      }
      unread {
        ...UnreadUpdates_UnreadUpdate @unmask
      }
    }
  }
`);

type Board = ReminderBoardQuery['reminderBoard'];

const isLate = ({ cells }: OwingRow): boolean => cells.some(({ late }) => late > 0);

/** What is late, in the title; what the period asks, below it. */
function useSentences(board: Board | undefined) {
  const say = useWords();
  const format = useFormat();
  if (!board) return {};
  const late = board.rows.filter(isLate);
  const count = late.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.late, 0);
  const until = board.periodUntil;
  return {
    title: say('title', { count, partners: late.length }),
    lead: until ? say('lead.period', { until: format.day(until), due: format.due(until) }) : say('lead.off'),
  };
}

/** Why nobody can be reminded of all that is late; nothing when somebody can. */
function useObstacle(rows: readonly OwingRow[]): string | undefined {
  const say = useWords();
  const late = rows.filter(isLate);
  if (late.length === 0) return say('all.nobody');
  return late.every(({ remindedToday }) => remindedToday) ? say('all.today') : undefined;
}

interface ActionsProps {
  board: Board;
  chosen: readonly CellKey[];
  onRhythm: () => void;
  onPreview: (cells: readonly CellKey[] | undefined) => void;
  onClear: () => void;
}

function Actions({ board, chosen, onRhythm, onPreview, onClear }: ActionsProps) {
  const say = useWords();
  const obstacle = useObstacle(board.rows);
  return (
    <>
      {can(board, 'reminder.settle') && <Button onClick={onRhythm}>{say('rhythm.open')}</Button>}
      {can(board, 'reminder.send') &&
        (chosen.length > 0 ? (
          <>
            <Button onClick={onClear}>{say('clear')}</Button>
            <Button kind="primary" onClick={() => onPreview(chosen)}>
              {say('chosen', { count: chosen.length })}
            </Button>
          </>
        ) : (
          <Button kind="primary" reason={obstacle} onClick={() => onPreview(undefined)}>
            {say('all')}
          </Button>
        ))}
    </>
  );
}

/** Who owes what and since when; reminding them, all or some; what the lead has not read; who was reminded. */
export function RemindersPage() {
  const say = useWords();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(ReminderBoardQueryDocument, { variables: { projectId } });
  const [chosen, setChosen] = useState<readonly CellKey[]>([]);
  const [preview, setPreview] = useState<{ readonly cells: readonly CellKey[] | undefined }>();
  const [setting, setSetting] = useState(false);
  const board = data?.reminderBoard;
  const close = () => {
    setPreview(undefined);
    setChosen([]);
  };
  return (
    <Page
      name={say('name')}
      {...useSentences(board)}
      actions={
        board && (
          <Actions
            board={board}
            chosen={chosen}
            onRhythm={() => setSetting(true)}
            onPreview={(cells) => setPreview({ cells })}
            onClear={() => setChosen([])}
          />
        )
      }
    >
      <Answer data={board} error={error} rows={8} what={say('unshown')} onRetry={() => void refetch()}>
        {({ rows, unexplained, unread, rhythm, viewerCan }) => (
          <div className={styles.cards}>
            <ObligationMatrix
              rows={rows}
              chosen={chosen}
              onToggle={can({ viewerCan }, 'reminder.send') ? (cell) => setChosen(toggled(chosen, cell)) : undefined}
            />
            <UnexplainedDelays deliverables={unexplained} />
            <UnreadUpdates unread={unread} />
            <SentReminders projectId={projectId} />
            {preview && <PreviewDialog projectId={projectId} cells={preview.cells} onClose={close} />}
            {setting && <RhythmDialog projectId={projectId} rhythm={rhythm} onClose={() => setSetting(false)} />}
          </div>
        )}
      </Answer>
    </Page>
  );
}
