import type { ReactNode } from 'react';
import { type Refusals, useRefusal } from '../platform/refusal';
import { Button } from './button';
import styles from './problem.module.css';
import { Shape } from './shape';
import { useWords } from './words';

interface ProblemProps {
  what: ReactNode;
  why?: ReactNode;
  cure?: ReactNode;
  reference?: string;
  action?: ReactNode;
}

/** What went wrong, why, and what to do about it; with a reference to quote when it is our fault. */
export function Problem({ what, why, cure, reference, action }: ProblemProps) {
  const say = useWords();
  return (
    <div className={styles.problem} role="alert">
      <span className="tone-retard">
        <Shape name="triangle" size={18} />
      </span>
      <div>
        <p className={styles.what}>{what}</p>
        {why && <p>{why}</p>}
        {cure && <p>{cure}</p>}
        {reference && <p className="small dim">{say('problem.reference', { reference })}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

interface RefusedProps {
  error: unknown;
  /** What could not be done, in the words of the screen. */
  what?: ReactNode;
  refusals?: Refusals;
  onRetry?: () => void;
}

/** The problem that a query or a mutation met, said in full. */
export function Refused({ error, what, refusals, onRetry }: RefusedProps) {
  const say = useWords();
  const { sentence, refusal } = useRefusal(refusals)(error);
  return (
    <Problem
      what={what ?? say('problem.what')}
      cure={sentence}
      reference={refusal.reference}
      action={onRetry && <Button onClick={onRetry}>{say('problem.retry')}</Button>}
    />
  );
}
