import { type ReactNode, useId } from 'react';
import styles from './radio-list.module.css';

export interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** One sentence on what choosing it means. */
  readonly hint?: ReactNode;
}

interface RadioListProps<Value extends string> {
  label: ReactNode;
  choices: readonly RadioChoice<Value>[];
  value: Value | '';
  /** What is wrong with the choice and how to put it right. */
  error?: ReactNode;
  onChange: (value: Value) => void;
}

/** One of a few that each need a sentence. */
export function RadioList<Value extends string>({ label, choices, value, error, onChange }: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={choice.value === value ? `${styles.choice} ${styles.on}` : styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <b>{choice.label}</b>
            {choice.hint && (
              <span id={`${name}-${choice.value}`} className={styles.hint}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
