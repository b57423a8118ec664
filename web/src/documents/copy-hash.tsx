import { useState } from 'react';
import { useAnnounce } from '../ui/announcer';
import { Icon } from '../ui/icon';
import styles from './copy-hash.module.css';
import { shortHash } from './file-words';
import { useWords } from './words';

/** The hash of a file, short to the eye and whole to the clipboard; whole to the eye where there is no clipboard. */
export function CopyHash({ sha256, name }: { sha256: string; name: string }) {
  const say = useWords();
  const announce = useAnnounce();
  const [shown, setShown] = useState<'short' | 'copied' | 'whole'>('short');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      setShown('copied');
      announce(say('hash.copied'));
      setTimeout(() => setShown('short'), 3_000);
    } catch {
      setShown('whole');
    }
  };
  if (shown === 'whole') return <code className={styles.whole}>{sha256}</code>;
  return (
    <button type="button" className={styles.hash} title={sha256} onClick={() => void copy()}>
      {shown === 'copied' ? (
        <>
          <Icon name="tick" size={16} /> {say('hash.copied')}
        </>
      ) : (
        <>
          <span className="vh">{say('hash.copy', { name })} </span>
          <Icon name="copy" size={16} /> SHA-256 <code>{shortHash(sha256)}…</code>
        </>
      )}
    </button>
  );
}
