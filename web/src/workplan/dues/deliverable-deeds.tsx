import { useState } from 'react';
import { can, type Permitted } from '../../platform/permissions';
import { useToday } from '../../platform/today';
import { Button } from '../../ui/button';
import { ContributorsDialog } from './contributors-dialog';
import styles from './deliverable-deeds.module.css';
import { ExplainDialog } from './explain-dialog';
import { MoveDueDialog } from './move-due-dialog';
import { useWords } from './words';

interface DeliverableDeedsProps {
  deliverable: Permitted & {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly dueOn: string;
    readonly delayed: boolean;
    readonly delayReason: string;
    readonly partner: { readonly id: string };
    readonly contributors: readonly { readonly id: string }[];
  };
}

/** What may be done with a deliverable beside handing it in and judging it: its day, its delay, who writes it. */
export function DeliverableDeeds({ deliverable }: DeliverableDeedsProps) {
  const say = useWords();
  const today = useToday();
  const [doing, setDoing] = useState<'move' | 'explain' | 'contributors'>();
  const done = () => setDoing(undefined);
  return (
    <div className={styles.deeds}>
      {can(deliverable, 'deliverable.explain-delay') && deliverable.delayed && (
        <Button onClick={() => setDoing('explain')}>{say('explain.open')}</Button>
      )}
      {can(deliverable, 'deliverable.move-due') && (
        <Button reason={deliverable.dueOn <= today && say('move.passed')} onClick={() => setDoing('move')}>
          {say('move.open')}
        </Button>
      )}
      {can(deliverable, 'deliverable.name-contributors') && (
        <Button onClick={() => setDoing('contributors')}>{say('contributors.open')}</Button>
      )}
      {doing === 'move' && <MoveDueDialog deliverable={deliverable} onClose={done} />}
      {doing === 'explain' && <ExplainDialog deliverable={deliverable} onClose={done} />}
      {doing === 'contributors' && <ContributorsDialog deliverable={deliverable} onClose={done} />}
    </div>
  );
}
