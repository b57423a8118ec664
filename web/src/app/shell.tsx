import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from '../ui/mark';
import { ShortcutSheet } from '../ui/shortcut-sheet';
import { useWords as useKitWords } from '../ui/words';
import styles from './shell.module.css';
import { useWords } from './words';

interface ShellProps {
  /** What stands beside the mark: the project and the way to the others. */
  project?: ReactNode;
  /** The way to anything by its name. */
  search?: ReactNode;
  /** Absent until it is known where the page leads: a menu that opens and is gone helps nobody. */
  person?: ReactNode;
  ruler?: ReactNode;
  rail?: ReactNode;
  /** Something on the screens below was invented, and the foot of the page says so. */
  illustrative?: boolean;
  children: ReactNode;
}

/** The frame around every screen: the mark, the project, the person, the rule, the rail. */
export function Shell({ project, search, person, ruler, rail, illustrative = false, children }: ShellProps) {
  const say = useWords();
  const kit = useKitWords();
  return (
    <div className={rail ? styles.shell : `${styles.shell} ${styles.bare}`}>
      <a className={styles.skip} href="#contenu">
        {say('skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.top}>
          <Link className={styles.brand} to="/">
            <Mark label={say('home')} />
          </Link>
          {project}
          <div className={styles.end}>
            {search}
            {person}
          </div>
        </div>
        {ruler && <div className={styles.rule}>{ruler}</div>}
      </header>
      <div className={styles.columns}>
        {rail}
        <div className={styles.content}>
          <main id="contenu" tabIndex={-1} className={styles.main}>
            {children}
          </main>
          <footer className={styles.foot}>
            <p>{illustrative && kit('illustrative.foot')}</p>
            <ShortcutSheet />
          </footer>
        </div>
      </div>
    </div>
  );
}
