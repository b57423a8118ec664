import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import type { WorkStatus_WorkPackageFragment } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { Button } from '../ui/button';
import { NextDate } from './next-date';
import { usePlaces } from './places';
import type { Saved } from './saved-notice';
import { SavedState } from './saved-state';
import { StatusEditor } from './status-editor';
import { focusField } from './status-fields';
import { useStatusDraft } from './use-status-draft';
import { useWords } from './words';
import styles from './work-package-row.module.css';
import { WorkProgress } from './work-progress';
import { WorkStateBadge } from './work-state';
import { type WorkStatus, WorkStatusFragment } from './work-status';

interface WorkPackageRowProps {
  workPackage: FragmentType<WorkStatus_WorkPackageFragment>;
  /** The tasks it is made of: their dates are its dates. */
  tasks: readonly FragmentType<WorkStatus_WorkPackageFragment>[];
  /** It is itself a task, under its work package. */
  task: boolean;
  open: boolean;
  saveLabel: string;
  refused?: unknown;
  onOpen: (id: string) => void;
  onSaved: (saved?: Saved) => void;
  onClose: () => void;
}

/** The one line of words that says most: what blocks when it is blocked, else what was done, else what comes. */
const lineOf = ({ state, done, next, blockers }: WorkStatus): string =>
  (state === 'BLOCKED' || state === 'AT_RISK' ? blockers : '') || done || next;

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;

/** One work package on one line; opened, the form that says how it goes. */
export function WorkPackageRow({ workPackage, tasks, ...props }: WorkPackageRowProps) {
  const { data, complete } = useFragment({ fragment: WorkStatusFragment, from: workPackage });
  const parts = useFragment({ fragment: WorkStatusFragment, from: [...tasks] });
  if (!complete || !parts.complete) return null;
  const all: readonly WorkStatus[] = [data, ...parts.data];
  const milestones = all.flatMap((work) => work.milestones);
  const deliverables = all.flatMap((work) => work.deliverables);
  return <Row work={{ ...data, milestones, deliverables }} {...props} />;
}

type RowProps = Omit<WorkPackageRowProps, 'workPackage' | 'tasks'> & { work: WorkStatus };

function Row({ work, task, open, saveLabel, refused, onOpen, onSaved, onClose }: RowProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const name = useId();
  const item = useRef<HTMLLIElement>(null);
  const draft = useStatusDraft(work);
  const updatable = can(work, 'work-package.update');
  useEffect(() => {
    if (!open) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    focusField(item.current, 'state');
  }, [open]);

  if (open)
    return (
      <li ref={item} data-row={work.id} className={styles.open} aria-current="true">
        <StatusEditor
          key={work.id}
          work={work}
          draft={draft}
          saveLabel={saveLabel}
          refused={refused}
          onSaved={onSaved}
          onRestored={onClose}
        />
      </li>
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || !updatable) return;
    event.preventDefault();
    onOpen(work.id);
  };
  const onClick = (event: MouseEvent) => {
    if (updatable && !isControl(event.target)) onOpen(work.id);
  };
  return (
    <li
      ref={item}
      data-row={work.id}
      data-opens={updatable || undefined}
      data-task={task || undefined}
      tabIndex={-1}
      aria-labelledby={name}
      className={styles.row}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <h2 id={name} className={styles.name}>
        <span className="code">{work.code}</span> <Link to={places.work(work.id)}>{titleOf(work)}</Link>
      </h2>
      <span className={styles.state}>
        <WorkStateBadge state={work.state} />
      </span>
      <span className={styles.progress}>
        <WorkProgress state={work.state} progress={work.progress} expected={work.expectedProgress} figures />
      </span>
      <span className={styles.date}>
        <NextDate work={work} />
      </span>
      <p className={styles.words}>{lineOf(work)}</p>
      <span className={styles.end}>
        <SavedState work={work} dirty={draft.dirty} />
        {updatable && (
          <Button
            size="small"
            kind="quiet"
            label={say('row.update', { code: work.code })}
            onClick={() => onOpen(work.id)}
          >
            {say('row.open')}
          </Button>
        )}
      </span>
    </li>
  );
}
