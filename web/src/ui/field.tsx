import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { useWords } from './words';

export interface FieldDress {
  label: ReactNode;
  /** What helps to fill it, below it. */
  hint?: ReactNode;
  hintTone?: 'risque' | 'retard';
  /** What is wrong with it and how to put it right. */
  error?: ReactNode;
  optional?: boolean;
}

interface FrameProps extends FieldDress {
  id: string;
  children: ReactNode;
}

/** The label above, the help and the error below: the same around every field. */
export function FieldFrame({ id, label, hint, hintTone, error, optional, children }: FrameProps) {
  const say = useWords();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> ({say('field.optional')})</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={`small ${hintTone ? `tone-${hintTone}` : 'dim'}`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its help and its error. */
export const described = (id: string, { hint, error }: FieldDress) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
});

export const split = <Props extends FieldDress>({ label, hint, hintTone, error, optional, ...rest }: Props) => ({
  dress: { label, hint, hintTone, error, optional },
  rest,
});

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentPropsWithRef<Tag>,
  'onChange' | 'value' | 'id'
>;

type TextFieldProps = FieldDress & Native<'input'> & { value: string; onChange: (value: string) => void };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const { dress, rest } = split(props);
  const { onChange, ...input } = rest;
  return (
    <FieldFrame id={id} {...dress}>
      <input
        type="text"
        className={styles.input}
        {...input}
        {...described(id, dress)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldDress &
  Native<'textarea'> & {
    value: string;
    onChange: (value: string) => void;
    /** Counts the characters aloud and on the screen. */
    max?: number;
  };

/** A few lines of text, counted when there is a limit. */
export function TextArea({ max, ...props }: TextAreaProps) {
  const id = useId();
  const say = useWords();
  const { dress, rest } = split(props);
  const { onChange, ...area } = rest;
  const count = max ? say('field.count', { count: area.value.length, max }) : undefined;
  const hint = count ? (
    <>
      {count}
      {dress.hint && <>. {dress.hint}</>}
    </>
  ) : (
    dress.hint
  );
  const full = { ...dress, hint };
  return (
    <FieldFrame id={id} {...full}>
      <textarea
        className={styles.input}
        rows={2}
        maxLength={max}
        {...area}
        {...described(id, full)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

type SelectFieldProps<Value extends string> = FieldDress &
  Native<'select'> & {
    value: Value | '';
    choices: readonly Choice<Value>[];
    /** What stands while nothing is chosen. */
    none?: string;
    onChange: (value: Value) => void;
  };

/** One of a list, the browser's own so that it works on a phone and by typing. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const id = useId();
  const { dress, rest } = split(props);
  const { choices, none, onChange, ...select } = rest;
  return (
    <FieldFrame id={id} {...dress}>
      <select
        className={styles.input}
        {...select}
        {...described(id, dress)}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface CheckFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="small dim">
          {hint}
        </p>
      )}
    </div>
  );
}
