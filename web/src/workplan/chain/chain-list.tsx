import { useTitleOf } from '../../consortium/current-project';
import { Card } from '../../ui/card';
import { named } from '../planning/impact';
import { useWords as usePlanWords } from '../planning/words';
import type { Rows, Step } from './chain-data';
import styles from './chain-list.module.css';
import type { LinkedPlan } from './plan-links';
import { useStepWords } from './use-step-words';
import { useWords } from './words';

interface ChainListProps {
  plan: LinkedPlan;
  rows: Rows;
  steps: readonly Step[];
  onChoose: (id: string) => void;
}

/** The way to the chosen row in words, each with its days and what decides of them; then what waits for it. */
export function ChainList({ plan, rows, steps, onChoose }: ChainListProps) {
  const say = useWords();
  const plans = usePlanWords();
  const titleOf = useTitleOf();
  const words = useStepWords(rows, steps);
  const last = steps.at(-1);
  const code = last?.code ?? '';
  const waiting = plan.dependencies.filter(({ fromId }) => fromId === last?.itemId);
  const codes = waiting.map(({ toId }) => rows.get(toId)?.code ?? '');
  return (
    <Card title={say('list.title')}>
      <ol className={styles.list} aria-label={say('list.label', { code })}>
        {steps.map((step) => (
          <li key={step.itemId} data-decides={step.slack === 0 || undefined}>
            <p className={styles.name}>
              <span className="code">{step.code}</span>{' '}
              {step === last ? (
                <b>{titleOf(step)}</b>
              ) : (
                <button type="button" className={styles.open} onClick={() => onChoose(step.itemId)}>
                  {titleOf(step)}
                </button>
              )}
            </p>
            <p className="small sec">{[words.days(step), words.drift(step.itemId)].filter(Boolean).join(', ')}</p>
            <p className="small">{words.why(step)}</p>
          </li>
        ))}
      </ol>
      <p className={styles.after}>
        {codes.length === 0
          ? say('list.noneAfter', { code })
          : say('list.after', { code, codes: named(codes, { say: plans }) })}
      </p>
    </Card>
  );
}
