import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { ReminderPreviewQuery } from '../../graphql/graphql';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import { workplanRefusals } from '../refusals';
import type { CellKey } from './cells';
import styles from './preview-dialog.module.css';
import { useWords } from './words';

const ReminderPreviewQueryDocument = graphql(`
  query ReminderPreview($projectId: ID!, $cells: [ObligationCellInput!]) {
    reminderPreview(projectId: $projectId, cells: $cells) {
      person {
        id
        name
      }
      partner {
        id
        shortName
      }
      language
      subject
      text
      withheld
    }
  }
`);

const RemindMutation = graphql(`
  mutation Remind($input: RemindInput!) {
    remind(input: $input) {
      id
    }
  }
`);

type Letter = ReminderPreviewQuery['reminderPreview'][number];

function LetterShown({ letter, opened }: { letter: Letter; opened: boolean }) {
  const say = useWords();
  const { person, partner, language, subject, text, withheld } = letter;
  return (
    <details className={styles.letter} open={opened} data-withheld={withheld ?? undefined}>
      <summary>
        <b>{say('preview.for', { person: person.name, partner: partner.shortName })}</b>{' '}
        <span className="small dim">{say(language === 'en' ? 'preview.en' : 'preview.fr')}</span>
        {withheld && <StateBadge state="parked">{say(`preview.withheld.${withheld}`)}</StateBadge>}
      </summary>
      <div className={styles.paper} lang={language}>
        <p className={styles.subject}>{subject}</p>
        <p className={styles.text}>{text}</p>
      </div>
    </details>
  );
}

interface PreviewDialogProps {
  projectId: string;
  /** What was chosen; all that is late when nothing was. */
  cells: readonly CellKey[] | undefined;
  onClose: () => void;
}

/** Every letter word for word before it leaves, and who would not be written to; then sends them. */
export function PreviewDialog({ projectId, cells, onClose }: PreviewDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const chosen = cells && [...cells];
  const { data, error, refetch } = useQuery(ReminderPreviewQueryDocument, {
    variables: { projectId, cells: chosen },
    fetchPolicy: 'no-cache',
  });
  const [remind, sending] = useMutation(RemindMutation, { refetchQueries: ['ReminderBoard', 'SentReminders'] });
  const letters = data?.reminderPreview;
  const count = letters?.filter(({ withheld }) => withheld === null).length ?? 0;
  const send = async () => {
    try {
      await remind({ variables: { input: { projectId, cells: chosen } } });
    } catch {
      return;
    }
    announce(say('send.done', { count }));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={760}
      title={letters ? say('preview.title', { count }) : say('name')}
      lead={say('preview.lead')}
      actions={
        <>
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            kind="primary"
            busy={sending.loading || !letters}
            reason={letters && count === 0 && say('send.none')}
            onClick={() => void send()}
          >
            {say('send', { count })}
          </Button>
        </>
      }
    >
      {sending.error && <Refused error={sending.error} what={say('send.refused')} refusals={workplanRefusals} />}
      <Answer data={letters} error={error} rows={4} what={say('preview.unshown')} onRetry={() => void refetch()}>
        {(shown) =>
          shown.length === 0 ? (
            <EmptyState>{say('preview.empty')}</EmptyState>
          ) : (
            <div className={styles.letters}>
              {shown.map((letter, place) => (
                <LetterShown key={letter.person.id} letter={letter} opened={place === 0} />
              ))}
            </div>
          )
        }
      </Answer>
    </Dialog>
  );
}
