import { lazy, Suspense, useState } from 'react';
import type { Permitted } from '../platform/permissions';
import { useShortcut } from '../platform/shortcuts';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import styles from './palette.module.css';
import { useWords } from './words';

const PaletteWindow = lazy(() => import('./palette-window').then((file) => ({ default: file.PaletteWindow })));

/** Goes anywhere by typing: the button in the header, and Ctrl K from wherever one is. */
export function Palette({ project }: { project: Permitted & { readonly id: string } }) {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  useShortcut({ keys: 'mod+k', label: say('palette'), run: () => setOpened(true), whileTyping: true });
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setOpened(true)}>
        <Icon name="search" size={18} /> <span className={styles.word}>{say('palette')}</span>{' '}
        <span className={styles.keys}>
          <Kbd keys="mod+k" />
        </span>
      </button>
      {opened && (
        <Suspense fallback={null}>
          <PaletteWindow project={project} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
