import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { DueStanding } from '../graphql/graphql';
import type { Day } from '../platform/day';
import { useShortcut } from '../platform/shortcuts';
import { Button } from '../ui/button';
import { StateBadge } from '../ui/state';
import { DriftWords } from './drift-words';
import styles from './due-panel.module.css';
import { useWords } from './words';
import { lookOfStanding } from './work-state';

interface DuePanelProps {
  code: string;
  title: string;
  standing?: DueStanding;
  driftDays?: number;
  /** The day it is expected. */
  on?: Day;
  onClose: () => void;
  children: ReactNode;
}

/** What stands beside a list: one of its things, opened. Takes the focus, and Escape closes it. */
export function DuePanel({ code, title, standing, driftDays = 0, on = '', onClose, children }: DuePanelProps) {
  const say = useWords();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useShortcut({ keys: 'Escape', label: say('panel.close'), run: onClose });
  return (
    <aside className={styles.panel} aria-labelledby={name}>
      <div className={styles.head}>
        <h2 id={name} ref={heading} tabIndex={-1}>
          <span className={styles.code}>{code}</span> {title}
        </h2>
        <Button size="small" keys="Escape" onClick={onClose}>
          {say('panel.close')}
        </Button>
      </div>
      {standing && (
        <p className={styles.standing}>
          <StateBadge state={lookOfStanding[standing]} pill />
          <span className="small">
            <DriftWords days={driftDays} standing={standing} on={on} />
          </span>
        </p>
      )}
      {children}
    </aside>
  );
}

/** The facts of a panel: a word, and what it is. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | false | null)[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
