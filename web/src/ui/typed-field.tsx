import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { addDays, type Day } from '../platform/day';
import { parseDay, parseDecimal, parseMoney } from '../platform/parse';
import { useTodayIfKnown } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { described, type FieldDress, FieldFrame } from './field';
import styles from './field.module.css';
import { useWords } from './words';

interface TypedProps extends FieldDress {
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  /** Takes the focus when the dialog around it opens. */
  first?: boolean;
}

interface ReadProps extends TypedProps {
  read: (text: string) => string | undefined;
  write: (value: string) => string;
  step?: (value: string, by: 1 | -1) => string;
  unread: string;
  wrong?: ReactNode;
  figure?: boolean;
  numeric?: boolean;
}

/** A field that reads what is typed and, on leaving, echoes it in its canonical form. */
function ReadField({ read, write, step, unread, wrong, figure, numeric, value, onChange, ...rest }: ReadProps) {
  const id = useId();
  const { label, hint, hintTone, optional, disabled, first } = rest;
  const [text, setText] = useState<string>();
  const lost = text !== undefined && text.trim() !== '' && read(text) === undefined;
  const [left, setLeft] = useState(false);
  const dress = { label, hint, hintTone, optional, error: rest.error ?? (left && lost ? unread : wrong) };
  useEffect(() => {
    if (value !== '') setText((typed) => (typed !== undefined && read(typed) === value ? typed : undefined));
  }, [value, read]);

  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    const known = read(typed);
    if (known !== undefined && known !== value) onChange(known);
    if (typed.trim() === '' && value !== '') onChange('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!step || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    setText(undefined);
    onChange(step(value, event.key === 'ArrowUp' ? 1 : -1));
  };

  return (
    <FieldFrame id={id} {...dress}>
      <input
        type="text"
        inputMode={numeric ? 'decimal' : undefined}
        autoComplete="off"
        disabled={disabled}
        data-autofocus={first || undefined}
        className={figure ? `${styles.input} ${styles.figure}` : styles.input}
        {...described(id, dress)}
        value={text ?? (value === '' ? '' : write(value))}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setLeft(true);
          if (!lost) setText(undefined);
        }}
      />
    </FieldFrame>
  );
}

/** A day, typed as one says it ("5 févr. 2020", "5/2/20"); the arrows move it by a day. Empty is "". */
export function DayField(props: TypedProps) {
  const format = useFormat();
  const say = useWords();
  const today = useTodayIfKnown() ?? '2000-01-01';
  const [near] = useState<Day>(props.value || today);
  const [read] = useState(() => (text: string) => parseDay(text, near));
  return (
    <ReadField
      {...props}
      read={read}
      write={(day) => format.day(day)}
      step={(day, by) => addDays(day || today, by)}
      unread={say('field.day.unread', { example: format.day(today) })}
    />
  );
}

interface NumberFieldProps extends TypedProps {
  min?: number;
  max?: number;
  /** What an arrow adds or takes away. */
  by?: number;
}

/** A number in decimal text, with a comma or a point; the arrows move it. */
export function NumberField({ min, max, by = 1, ...props }: NumberFieldProps) {
  const format = useFormat();
  const say = useWords();
  const number = Number(props.value);
  const outside = props.value !== '' && ((min !== undefined && number < min) || (max !== undefined && number > max));
  const clamp = (next: number) => Math.min(max ?? next, Math.max(min ?? next, next));
  return (
    <ReadField
      {...props}
      numeric
      read={parseDecimal}
      write={(value) => format.decimal(value)}
      step={(value, sense) => String(clamp(Number(value || 0) + sense * by))}
      unread={say('field.number.unread', { example: format.decimal('12.5') })}
      wrong={outside ? say('field.number.range', { min: min ?? '', max: max ?? '' }) : undefined}
    />
  );
}

/** An amount to the cent, from and to decimal text, right-aligned. */
export function MoneyField(props: TypedProps) {
  const format = useFormat();
  const say = useWords();
  return (
    <ReadField
      {...props}
      numeric
      figure
      read={parseMoney}
      write={(value) => format.money(value)}
      unread={say('field.number.unread', { example: format.decimal('1234.50') })}
    />
  );
}
