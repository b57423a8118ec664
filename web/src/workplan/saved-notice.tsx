import { useState } from 'react';
import { useShortcut } from '../platform/shortcuts';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Problem, Refused } from '../ui/problem';
import { workplanRefusals } from './refusals';
import styles from './saved-notice.module.css';
import type { Status } from './status';
import { useSaveStatus } from './use-save-status';
import { useWords } from './words';

/** An update that was saved, and what it took the place of. */
export interface Saved {
  readonly id: string;
  readonly code: string;
  /** The version it made: if there is a later one, somebody has written since. */
  readonly version: number;
  readonly before: Status;
}

interface SavedNoticeProps {
  saved: Saved;
  /** What was saved is put back, or shall not be. */
  onClose: () => void;
  /** The API has put it back. */
  onUndone?: (id: string) => void;
}

type End = { readonly kind: 'done' | 'stale' } | { readonly kind: 'refused'; readonly error: unknown };

/** Says what was saved, and undoes it by saying again what was said before: a new update, with its author and its hour. */
export function SavedNotice({ saved, onClose, onUndone }: SavedNoticeProps) {
  const say = useWords();
  const announce = useAnnounce();
  const { busy, save } = useSaveStatus();
  const [end, setEnd] = useState<End>();
  const { id, code, version, before } = saved;
  const open = end === undefined || end.kind === 'refused';

  const undo = async () => {
    if (busy) return;
    const outcome = await save(id, version, before);
    if (outcome.kind === 'refused') return setEnd(outcome);
    if (outcome.kind === 'stale') return setEnd({ kind: 'stale' });
    setEnd({ kind: 'done' });
    announce(say('undo.done', { code }));
    onUndone?.(id);
  };
  useShortcut({ keys: 'z', label: say('undo.key', { code }), run: () => void undo(), enabled: open });

  return (
    <div className={styles.notice}>
      {end?.kind === 'refused' && (
        <Refused error={end.error} what={say('undo.refused', { code })} refusals={workplanRefusals} />
      )}
      {end?.kind === 'stale' && <Problem what={say('undo.stale', { code })} cure={say('undo.stale.cure')} />}
      <div className={styles.line}>
        {end?.kind !== 'stale' && (
          <p className={styles.words}>
            <Icon name="tick" size={18} /> {say(end?.kind === 'done' ? 'undo.done' : 'saved.announced', { code })}
          </p>
        )}
        {open && (
          <Button size="small" keys="z" busy={busy} onClick={() => void undo()}>
            {say('undo')}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={onClose}>
          {say('panel.close')}
        </Button>
      </div>
    </div>
  );
}
