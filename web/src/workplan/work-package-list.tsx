import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import type { WorkStatus_WorkPackageFragment } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { can, type Permitted } from '../platform/permissions';
import { useRowKeys } from '../platform/row-keys';
import { useShortcut } from '../platform/shortcuts';
import { useToday } from '../platform/today';
import { Button } from '../ui/button';
import { KeyHints } from '../ui/kbd';
import { Legend } from '../ui/legend';
import { ConfirmUnchanged } from './confirm-unchanged';
import { type Saved, SavedNotice } from './saved-notice';
import type { WithTasks } from './tasks';
import { UpToDate } from './up-to-date';
import { useWords } from './words';
import styles from './work-package-list.module.css';
import { WorkPackageRow } from './work-package-row';

export type ListedWork = FragmentType<WorkStatus_WorkPackageFragment> &
  Permitted & {
    readonly id: string;
    readonly parentId: string | null;
    readonly code: string;
    readonly mine: boolean;
    readonly updatedAt: string | null;
  };

interface WorkPackageListProps {
  works: readonly WithTasks<ListedWork>[];
  showTasks: boolean;
  onShowTasks: (shown: boolean) => void;
}

interface Opened {
  readonly id: string;
  /** The refusal that opened it, met before anyone looked. */
  readonly refused?: unknown;
}

/** Work packages one under the other; Enter opens one, Enter saves it and opens the next. */
export function WorkPackageList({ works, showTasks, onShowTasks }: WorkPackageListProps) {
  const say = useWords();
  const today = useToday();
  const list = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [left, setLeft] = useState<string>();
  const [saved, setSaved] = useState<Saved>();
  const rows = works.flatMap(({ work, tasks }) => [
    { work, tasks, task: false },
    ...(showTasks ? tasks.map((one) => ({ work: one, tasks: [], task: true })) : []),
  ]);
  const updatable = rows.map(({ work }) => work).filter((work) => can(work, 'work-package.update'));
  const ours = works.map(({ work }) => work).filter((work) => work.mine && can(work, 'work-package.update'));
  const count = works.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const fresh = ({ updatedAt }: ListedWork) => updatedAt !== null && dayOf(updatedAt) === today;

  useRowKeys(list, { rows: '[data-row]', next: say('keys.next'), previous: say('keys.previous') });
  const close = (id: string) => {
    setOpened(undefined);
    setLeft(id);
  };
  const goOn = (id: string) => {
    const next = updatable[updatable.findIndex((work) => work.id === id) + 1];
    if (next) setOpened({ id: next.id });
    else close(id);
  };
  useEffect(() => {
    if (left === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${left}"]`)?.focus();
    setLeft(undefined);
  }, [left]);

  useShortcut({
    keys: 't',
    label: say(showTasks ? 'tasks.hide' : 'tasks.show', { count }),
    enabled: count > 0,
    run: () => onShowTasks(!showTasks),
  });
  const first = updatable.find((work) => !fresh(work)) ?? updatable[0];
  useShortcut({
    keys: 'Enter',
    label: opened ? '' : say('keys.open'),
    enabled: !opened && first !== undefined,
    run: () => first && setOpened({ id: first.id }),
  });

  return (
    <>
      {ours.length > 0 && (
        <div className={styles.bar}>
          <UpToDate
            works={ours.map((work) => ({
              id: work.id,
              code: work.code,
              fresh: fresh(work),
              open: work.id === opened?.id,
            }))}
          />
          <ConfirmUnchanged
            works={ours.filter((work) => !fresh(work) && work.id !== opened?.id && work.updatedAt !== null)}
            onRefused={(id, refused) => setOpened({ id, refused })}
          />
        </div>
      )}
      <ul ref={list} className={styles.list}>
        {rows.map(({ work, tasks, task }) => (
          <WorkPackageRow
            key={work.id}
            workPackage={work}
            tasks={tasks}
            task={task}
            open={work.id === opened?.id}
            refused={work.id === opened?.id ? opened.refused : undefined}
            saveLabel={say(work.id === updatable.at(-1)?.id ? 'editor.save' : 'editor.saveNext')}
            onOpen={(id) => setOpened({ id })}
            onSaved={(just) => {
              setSaved(just);
              goOn(work.id);
            }}
            onClose={() => close(work.id)}
          />
        ))}
      </ul>
      {saved && saved.id !== opened?.id && (
        <SavedNotice
          key={`${saved.id} ${saved.version}`}
          saved={saved}
          onClose={() => setSaved(undefined)}
          onUndone={(id) => !opened && setLeft(id)}
        />
      )}
      <div className={styles.legend}>
        {count > 0 && (
          <Button size="small" keys="t" pressed={showTasks} onClick={() => onShowTasks(!showTasks)}>
            {say(showTasks ? 'tasks.hide' : 'tasks.show', { count })}
          </Button>
        )}
        <Legend
          items={[
            { mark: 'mark', label: say('legend.expected') },
            { mark: 'bar', label: say('legend.announced') },
          ]}
        />
        {updatable.length > 0 && (
          <KeyHints
            hints={[
              { keys: ['j', 'k'], label: say('hint.work') },
              { keys: ['Enter'], label: say('hint.open') },
              { keys: ['1…6'], label: say('hint.state') },
              { keys: ['+', '−'], label: say('hint.progress') },
              { keys: ['d'], label: say('hint.date') },
              { keys: ['f', 's', 'b'], label: say('hint.words') },
            ]}
          />
        )}
      </div>
    </>
  );
}
