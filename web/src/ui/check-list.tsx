import { type ReactNode, useId } from 'react';
import styles from './check-list.module.css';
import type { Choice } from './field';

interface CheckListProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Any of a list, each with its box; a long list scrolls in its own frame. */
export function CheckList({ label, hint, error, choices, chosen, onChange }: CheckListProps) {
  const id = useId();
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.set} aria-describedby={about || undefined}>
      <legend>{label}</legend>
      <div className={styles.list}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="small dim">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
