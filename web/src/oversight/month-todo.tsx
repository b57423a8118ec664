import { useId, useRef } from 'react';
import { Link } from 'react-router';
import type { Day } from '../platform/day';
import { useRowKeys } from '../platform/row-keys';
import { useFormat } from '../platform/use-format';
import { EmptyState } from '../ui/empty-state';
import { Due } from '../ui/figures';
import { KeyHints } from '../ui/kbd';
import { StateBadge } from '../ui/state';
import { lookOfStanding } from '../workplan/work-state';
import { type MonthTask, useTaskWords } from './month-task';
import styles from './month-todo.module.css';
import { useWords } from './words';

/** What is to be done, by date; J and K move, Enter opens. */
export function MonthTodo({ items, until }: { items: readonly MonthTask[]; until: Day }) {
  const say = useWords();
  const format = useFormat();
  const name = useId();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, { rows: '[data-task]', next: say('todo.next'), previous: say('todo.previous') });
  return (
    <section aria-labelledby={name}>
      <div className={styles.head}>
        <h2 id={name}>{say('todo.title')}</h2>
        <KeyHints
          hints={[
            { keys: ['j', 'k'], label: say('hint.move') },
            { keys: ['Enter'], label: say('hint.open') },
          ]}
        />
      </div>
      <ul ref={list} className={styles.list}>
        {items.length === 0 && (
          <li>
            <EmptyState>{say('todo.empty', { until: format.day(until) })}</EmptyState>
          </li>
        )}
        {items.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task }: { task: MonthTask }) {
  const say = useWords();
  const format = useFormat();
  const { what, hint, action, to } = useTaskWords()(task);
  return (
    <li className={styles.task} data-late={task.standing === 'LATE' || undefined}>
      <p className={styles.when}>
        <StateBadge state={lookOfStanding[task.standing]}>{format.day(task.dueOn, 'weekday')}</StateBadge>
        <span className="small dim">
          <Due day={task.dueOn} />
        </span>
      </p>
      <div className={styles.what}>
        <h3>{what}</h3>
        <p className="small sec">{hint}</p>
        {task.unexplained && <p className="small tone-retard">{say('task.unexplained')}</p>}
      </div>
      <p className={styles.from}>
        {task.askedBy && (
          <>
            <span className="vh">{say('todo.for')} </span>
            <b>{task.askedBy}</b>
          </>
        )}
      </p>
      <p className={styles.go}>
        <Link data-task={task.id} className={styles.link} to={to} aria-label={`${action}. ${what}`}>
          {action}
        </Link>
      </p>
    </li>
  );
}
