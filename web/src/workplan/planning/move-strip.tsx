import { useEffect, useId, useState } from 'react';
import { refusalIn } from '../../platform/refusal';
import { useShortcut } from '../../platform/shortcuts';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { Problem, Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import { useNews } from '../live-changes';
import { KeepDialog } from '../scenarios/keep-dialog';
import { useWords as useScenarioWords } from '../scenarios/words';
import { MoveSpending } from '../spending/move-spending';
import { headed, type Impact, landsOn } from './impact';
import { ImpactFacts } from './impact-facts';
import styles from './move-strip.module.css';
import { startingOn } from './moves';
import type { Plan } from './plan-data';
import { planRefusals } from './refusals';
import type { Moving } from './use-moving';
import { useWords } from './words';

const MOST_WORDS = 500;

interface MoveStripProps {
  plan: Plan;
  moving: Moving;
}

/** What is being moved, what that does, and the decision: nothing is saved before it. */
export function MoveStrip({ plan, moving }: MoveStripProps) {
  const { draft, item } = moving;
  if (!draft || !item) return null;
  return <Strip key={draft.itemId} plan={plan} moving={moving} />;
}

function Strip({ plan, moving }: MoveStripProps) {
  const say = useWords();
  const format = useFormat();
  const heading = useId();
  const { draft, item, impact, error, saving, cancel } = moving;
  const [known, setKnown] = useState<Impact>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const scenario = useScenarioWords();
  useEffect(() => {
    if (impact) setKnown(impact);
  }, [impact]);
  const shown = impact ?? known;
  const milestone = shown?.shifts.find(({ itemId }) =>
    plan.items.some(({ id, kind }) => id === itemId && kind === 'MILESTONE'),
  );
  const missing = milestone !== undefined && reason.trim() === '';
  const save = () => {
    setTried(true);
    if (!missing) void moving.save(reason);
  };
  useShortcut({ keys: 'mod+Enter', label: say('strip.save'), run: save, whileTyping: true });
  useShortcut({ keys: 'Escape', label: say('strip.cancel'), run: cancel, whileTyping: true });
  if (!draft || !item) return null;

  const lands = impact && landsOn(impact, draft);
  const elsewhere = impact && impact.earliestOn > draft.startsOn && (!lands || lands.startsOn > draft.startsOn);
  const take = (day: string) => moving.propose(item.id, startingOn(item, draft, day), draft.whole);
  return (
    <section className={styles.strip} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{headed(item, draft, impact, { say, format })}</h2>
        <StateBadge state="local">{impact || error ? say('strip.state') : say('strip.asking')}</StateBadge>
      </div>
      {error !== undefined && <Refused error={error} what={say('strip.refused')} refusals={planRefusals} />}
      <SaveProblem moving={moving} />
      <div className={styles.parts} data-asking={!impact || undefined}>
        {shown && error === undefined && (
          <ImpactFacts plan={plan} item={item} draft={draft} impact={shown} onTake={elsewhere ? take : undefined} />
        )}
        {impact && impact.shifts.length > 0 && <MoveSpending projectId={plan.projectId} move={wantedOf(draft)} />}
        <div className={styles.decide}>
          {milestone && (
            <TextArea
              label={say('strip.reason')}
              value={reason}
              max={MOST_WORDS}
              hint={say('strip.reason.hint')}
              onChange={setReason}
              error={tried && missing ? say('strip.reason.missing') : undefined}
            />
          )}
          <div className={styles.acts}>
            <Button keys="Escape" onClick={cancel}>
              {say('strip.cancel')}
            </Button>
            {impact && impact.shifts.length > 0 && <Button onClick={() => setKeeping(true)}>{scenario('keep')}</Button>}
            {impact && impact.shifts.length > 0 && (
              <Button kind="primary" keys="mod+Enter" busy={saving} onClick={save}>
                {say('strip.save')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <KeepDialog
        opened={keeping}
        projectId={plan.projectId}
        item={item}
        draft={draft}
        onClose={() => setKeeping(false)}
      />
    </section>
  );
}

const wantedOf = ({ itemId, startsOn, endsOn, whole }: NonNullable<Moving['draft']>) => ({
  ...{ itemId, startsOn, endsOn: whole ? null : endsOn },
});

/** Why it was not saved; when somebody was there first, who. */
function SaveProblem({ moving: { refused, item } }: Pick<MoveStripProps, 'moving'>) {
  const say = useWords();
  const news = useNews();
  if (refused === undefined || !item) return null;
  if (refusalIn(refused).code !== 'version.stale')
    return <Refused error={refused} what={say('strip.unsaved')} refusals={planRefusals} />;
  return <Problem what={say('strip.stale', { code: item.code, news: news ?? '' })} cure={say('strip.stale.cure')} />;
}
