import { useEffect, useRef, useState } from 'react';
import styles from './evidence-viewer.module.css';
import { Scroller } from './scroller';
import { useWords } from './words';

interface TextViewProps {
  file: Blob;
  name: string;
  onReady?: () => void;
}

/** A plain text, as it is. */
export function TextView({ file, name, onReady }: TextViewProps) {
  const say = useWords();
  const [text, setText] = useState<string>();
  const tell = useRef(onReady);
  tell.current = onReady;
  useEffect(() => {
    void file.text().then((read) => {
      setText(read);
      tell.current?.();
    });
  }, [file]);
  return (
    <Scroller label={say('piece', { name })}>
      <pre className={styles.text}>{text}</pre>
    </Scroller>
  );
}
