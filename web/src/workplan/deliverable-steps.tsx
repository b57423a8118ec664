import type { DeliverableState } from '../graphql/graphql';
import { Shape } from '../ui/shape';
import styles from './deliverable-steps.module.css';
import { useWords } from './words';

const way: readonly DeliverableState[] = ['PLANNED', 'DRAFT', 'SUBMITTED', 'ACCEPTED'];

/** The way of a deliverable, from planned to accepted, and where it is on it. */
export function DeliverableSteps({ state }: { state: DeliverableState }) {
  const say = useWords();
  const returned = state === 'CHANGES_REQUESTED';
  const at = way.indexOf(returned ? 'SUBMITTED' : state);
  return (
    <ol className={styles.steps} aria-label={say('steps.label')}>
      {way.map((step, place) => {
        const here = place === at;
        const done = place < at || step === 'ACCEPTED';
        return (
          <li
            key={step}
            data-reached={place <= at || undefined}
            data-returned={(here && returned) || undefined}
            aria-current={here ? 'step' : undefined}
          >
            <Shape name={place > at ? 'ring' : here && returned ? 'diamond' : done ? 'tick' : 'half'} size={16} />
            <span>{here && returned ? say('deliverable.CHANGES_REQUESTED') : say(`deliverable.${step}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
