import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import styles from './exchange.module.css';
import { cellsOfText, cellsPasted } from './pasted-cells';
import { useWords } from './words';

interface PasteAreaProps {
  onCells: (cells: string[][]) => void;
}

/** Where cells are pasted; for who cannot paste, where they are written and then read. */
export function PasteArea({ onCells }: PasteAreaProps) {
  const say = useWords();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const take = (cells: string[][]) => {
    const enough = cells.length > 0 && (cells[0]?.length ?? 0) > 1;
    setEmpty(!enough);
    if (enough) onCells(cells);
  };
  return (
    <div className={styles.step}>
      <TextArea
        ref={area}
        label={say('paste.label')}
        hint={say('paste.hint')}
        error={empty ? say('paste.none') : undefined}
        rows={5}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={setText}
        onPaste={(event) => {
          const cells = cellsPasted(event.clipboardData);
          if (cells.length === 0 || (cells[0]?.length ?? 0) < 2) return;
          event.preventDefault();
          take(cells);
        }}
      />
      <div>
        <Button onClick={() => take(cellsOfText(text))}>{say('paste.read')}</Button>
      </div>
    </div>
  );
}
