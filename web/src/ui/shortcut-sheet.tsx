import { useState } from 'react';
import { useShortcut, useShortcutBook } from '../platform/shortcuts';
import { Dialog } from './dialog';
import { CheckField } from './field';
import { Kbd } from './kbd';
import styles from './shortcut-sheet.module.css';
import { useWords } from './words';

/** Everything the keyboard can do here, on `?`, and the switch for those who would rather not. */
export function ShortcutSheet() {
  const say = useWords();
  const book = useShortcutBook();
  const [opened, setOpened] = useState(false);
  useShortcut({ keys: '?', label: say('shortcuts.sheet'), run: () => setOpened(true) });
  const listed = book.listed();
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setOpened(true)}>
        <Kbd keys="?" /> {say('shortcuts.sheet')}
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={say('shortcuts.title')}>
        {listed.length === 0 && <p>{say('shortcuts.none')}</p>}
        <dl className={styles.list}>
          {listed.map(({ keys, label }) => (
            <div key={keys}>
              <dt>
                <Kbd keys={keys} />
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <CheckField
          label={say('shortcuts.switch')}
          hint={say('shortcuts.switch.hint')}
          checked={book.on}
          onChange={book.turn}
        />
      </Dialog>
    </>
  );
}
