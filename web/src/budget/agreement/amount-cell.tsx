import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useFormat } from '../../platform/use-format';
import styles from './grid.module.css';
import { amountIn, blockIn } from './pasted';
import { useWords } from './words';

interface AmountCellProps {
  label: string;
  /** Decimal text; nothing is "0.00". */
  amount: string;
  row: number;
  column: number;
  onChange: (amount: string) => void;
  onPaste: (block: readonly (readonly string[])[]) => void;
}

/** One amount of a grid: typed as people write it, saved on leaving; the arrows and Enter go from cell to cell. */
export function AmountCell({ label, amount, row, column, onChange, onPaste }: AmountCellProps) {
  const say = useWords();
  const format = useFormat();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && amountIn(typed) === undefined;
  const shown = typed ?? (Number(amount) === 0 ? '' : format.decimal(amount, 2));
  const leave = () => {
    const read = typed === undefined ? undefined : amountIn(typed);
    if (typed !== undefined && read === undefined) return;
    setTyped(undefined);
    if (read !== undefined && read !== amount) onChange(read);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(undefined);
    const down = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (down === 0) return;
    event.preventDefault();
    const grid = event.currentTarget.closest('table');
    const next = grid?.querySelector<HTMLInputElement>(`input[data-cell="${row + down} ${column}"]`);
    if (next) next.focus();
    else leave();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = blockIn(event.clipboardData.getData('text'));
    if (!block) return;
    event.preventDefault();
    setTyped(undefined);
    onPaste(block);
  };
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={styles.cell}
        aria-label={label}
        aria-invalid={wrong || undefined}
        data-cell={`${row} ${column}`}
        placeholder="–"
        value={shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
      {wrong && (
        <span className={styles.wrong} role="alert">
          {say('editor.unread', { text: typed })}
        </span>
      )}
    </>
  );
}
