import { SignOnFailure } from '../platform/settings';
import { Button } from '../ui/button';
import { Mark } from '../ui/mark';
import { Problem } from '../ui/problem';
import styles from './boot-failure.module.css';
import { useWords } from './words';

/** The page of someone who cannot be let in: what, why, and what to do about it. */
export function BootFailure({ error }: { error: unknown }) {
  const say = useWords();
  const reason = error instanceof SignOnFailure ? error.reason : 'exchange';
  const detail = error instanceof SignOnFailure ? error.detail : String(error);
  return (
    <main className={styles.page}>
      <Mark label="Jalon" />
      <h1>{say('boot.title')}</h1>
      <Problem
        what={say(`boot.${reason}.what`)}
        why={say(`boot.${reason}.why`)}
        cure={say('boot.cure')}
        reference={detail}
        action={<Button onClick={() => location.replace('/')}>{say('boot.retry')}</Button>}
      />
    </main>
  );
}
