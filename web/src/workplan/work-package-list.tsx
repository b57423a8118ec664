import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import type { WorkStatus_WorkPackageFragment } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { can, type Permitted } from '../platform/permissions';
import { useRowKeys } from '../platform/row-keys';
import { useShortcut } from '../platform/shortcuts';
import { useToday } from '../platform/today';
import { KeyHints } from '../ui/kbd';
import { Legend } from '../ui/legend';
import { ConfirmUnchanged } from './confirm-unchanged';
import { UpToDate } from './up-to-date';
import { useWords } from './words';
import styles from './work-package-list.module.css';
import { WorkPackageRow } from './work-package-row';

export type ListedWork = FragmentType<WorkStatus_WorkPackageFragment> &
  Permitted & { readonly id: string; readonly code: string; readonly mine: boolean; readonly updatedAt: string | null };

interface Opened {
  readonly id: string;
  /** The refusal that opened it, met before anyone looked. */
  readonly refused?: unknown;
}

/** Work packages one under the other; Enter opens one, Enter saves it and opens the next. */
export function WorkPackageList({ works }: { works: readonly ListedWork[] }) {
  const say = useWords();
  const today = useToday();
  const list = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [left, setLeft] = useState<string>();
  const updatable = works.filter((work) => can(work, 'work-package.update'));
  const ours = updatable.filter(({ mine }) => mine);
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
        {works.map((work) => (
          <WorkPackageRow
            key={work.id}
            workPackage={work}
            open={work.id === opened?.id}
            refused={work.id === opened?.id ? opened.refused : undefined}
            saveLabel={say(work.id === updatable.at(-1)?.id ? 'editor.save' : 'editor.saveNext')}
            onOpen={(id) => setOpened({ id })}
            onSaved={() => goOn(work.id)}
            onClose={() => close(work.id)}
          />
        ))}
      </ul>
      <div className={styles.legend}>
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
              { keys: ['1…5'], label: say('hint.state') },
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
