import { Fragment } from 'react';
import styles from './kbd.module.css';
import { useWords } from './words';

/** One key as it is engraved on the keyboard: "Enter" is Entrée in French, "mod+k" is Ctrl K. */
export function Kbd({ keys }: { keys: string }) {
  const say = useWords();
  const engraved = (key: string): string => {
    if (key === 'Enter' || key === 'Escape' || key === 'mod' || key === 'shift') return say(`key.${key}`);
    return key.length === 1 ? key.toUpperCase() : key.replace('Arrow', '');
  };
  const named = keys === '+' ? ['+'] : keys.split('+').map(engraved);
  return <kbd className={styles.key}>{named.join(' ')}</kbd>;
}

export interface KeyHint {
  readonly keys: readonly string[];
  readonly label: string;
}

/** The keys of a screen, beside what they do; hidden where there is no keyboard. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  return (
    <p className={styles.hints}>
      {hints.map(({ keys, label }) => (
        <span key={label}>
          {keys.map((key) => (
            <Fragment key={key}>
              <Kbd keys={key} />{' '}
            </Fragment>
          ))}
          {label}
        </span>
      ))}
    </p>
  );
}
