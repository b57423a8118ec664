import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { can } from '../platform/permissions';
import { useShortcut } from '../platform/shortcuts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DayText } from '../ui/figures';
import { type Saved, SavedNotice } from './saved-notice';
import { SavedState } from './saved-state';
import { StatusEditor } from './status-editor';
import { focusField } from './status-fields';
import { useStatusDraft } from './use-status-draft';
import { useWords } from './words';
import styles from './work-now.module.css';
import { WorkProgress } from './work-progress';
import { WorkStateBadge } from './work-state';
import type { WorkStatus } from './work-status';

/** How a work package goes now, and the form that says so. */
export function WorkNow({ work }: { work: WorkStatus }) {
  const say = useWords();
  const client = useApolloClient();
  const card = useRef<HTMLDivElement>(null);
  const draft = useStatusDraft(work);
  const [open, setOpen] = useState(draft.dirty);
  const [saved, setSaved] = useState<Saved>();
  const updatable = can(work, 'work-package.update');
  useShortcut({
    keys: 'Enter',
    label: open || !updatable ? '' : say('row.open'),
    enabled: updatable && !open,
    run: () => setOpen(true),
  });
  useEffect(() => {
    if (open) focusField(card.current, 'state');
  }, [open]);
  const readHistory = () => void client.refetchQueries({ include: ['StatusHistory'] });
  const close = (just?: Saved) => {
    setOpen(false);
    setSaved(just);
    readHistory();
  };
  if (open)
    return (
      <Card padded>
        <div ref={card}>
          <StatusEditor
            work={work}
            draft={draft}
            saveLabel={say('editor.save')}
            onSaved={close}
            onRestored={() => setOpen(false)}
          />
        </div>
      </Card>
    );
  return (
    <Card title={say('now.title')} titleHidden padded>
      <div className={styles.now}>
        <WorkStateBadge state={work.state} pill />
        <WorkProgress
          state={work.state}
          progress={work.progress}
          expected={work.expectedProgress}
          width={210}
          figures
        />
        <span>
          <span className="small dim">{say('field.nextOn')}</span>{' '}
          <DayText day={work.nextOn} none={say('now.noDate')} />
        </span>
        <span className={styles.end}>
          <SavedState work={work} dirty={draft.dirty} />
          {updatable && (
            <Button kind="primary" keys="Enter" onClick={() => setOpen(true)}>
              {say('row.open')}
            </Button>
          )}
        </span>
      </div>
      {saved && (
        <SavedNotice key={saved.version} saved={saved} onClose={() => setSaved(undefined)} onUndone={readHistory} />
      )}
      {work.blockers && (
        <div className={styles.blockers}>
          <p className="small">
            <b className="tone-retard">{say('field.blockers')}</b>
          </p>
          <p>{work.blockers}</p>
        </div>
      )}
      {(work.done || work.next) && (
        <dl className={styles.words}>
          {(['done', 'next'] as const).map(
            (field) =>
              work[field] && (
                <div key={field}>
                  <dt className="small dim">{say(`field.${field}`)}</dt>
                  <dd>{work[field]}</dd>
                </div>
              ),
          )}
        </dl>
      )}
    </Card>
  );
}
