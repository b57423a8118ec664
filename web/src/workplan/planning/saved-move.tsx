import { useShortcut } from '../../platform/shortcuts';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Problem, Refused } from '../../ui/problem';
import { planRefusals } from './refusals';
import styles from './saved-move.module.css';
import type { Moving } from './use-moving';
import { useWords } from './words';

/** What was saved last, and the way back. */
export function SavedMove({ moving }: { moving: Moving }) {
  const say = useWords();
  const { saved, undoing, saving, draft, undo, dismiss } = moving;
  const open = saved !== undefined && undoing?.kind !== 'changed';
  useShortcut({ keys: 'mod+z', label: say('keys.undo'), run: () => void undo(), enabled: open });
  if (draft || !(saved || undoing?.kind === 'done')) return null;
  const code = saved?.code ?? '';
  const words = saved
    ? say('saved.done', { code, count: saved.shifts.length - 1 })
    : undoing?.kind === 'done' && say('saved.undone', { code: undoing.code });
  return (
    <div className={styles.notice}>
      {undoing?.kind === 'refused' && (
        <Refused error={undoing.error} what={say('saved.refused', { code })} refusals={planRefusals} />
      )}
      {undoing?.kind === 'changed' && <Problem what={say('saved.changed', { code })} />}
      <div className={styles.line}>
        {undoing?.kind !== 'changed' && (
          <p className={styles.words}>
            <Icon name="tick" size={18} /> {words}
          </p>
        )}
        {open && (
          <Button size="small" keys="mod+z" busy={saving} onClick={() => void undo()}>
            {say('saved.undo')}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={dismiss}>
          {say('saved.close')}
        </Button>
      </div>
    </div>
  );
}
