import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './imports.module.css';
import { useWords } from './words';

interface OnItsWayProps {
  name: string;
  /** In until now. */
  lines: number;
  /** How many there will be. */
  most: number;
  onStop: () => Promise<unknown>;
}

/** A file goes into the ledger: how far it is, and the way to stop it; the page may be left and opened again. */
export function OnItsWay({ name, lines, most, onStop }: OnItsWayProps) {
  const say = useWords();
  const announce = useAnnounce();
  return (
    <Card padded>
      <div className={styles.step}>
        <p role="status">{say('taking.lines', { name, count: lines })}</p>
        <progress className={styles.bar} aria-label={say('progress')} value={lines} max={Math.max(most, lines, 1)} />
        <p className="small dim">{say('taking.aside')}</p>
        <div>
          <Button onClick={() => void onStop().then(() => announce(say('taking.stopped')))}>{say('stop')}</Button>
        </div>
      </div>
    </Card>
  );
}
