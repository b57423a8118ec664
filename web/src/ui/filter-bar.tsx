import { type ReactNode, useId } from 'react';
import { Button } from './button';
import type { Choice } from './field';
import field from './field.module.css';
import styles from './filter-bar.module.css';
import { useWords } from './words';

interface FilterBarProps {
  /** Whether anything is filtered out just now. */
  active: boolean;
  onClear: () => void;
  /** How many are left, in words. */
  count?: ReactNode;
  children: ReactNode;
}

/** What narrows a list, in one line above it; the choices live in the address (`useUrlState`). */
export function FilterBar({ active, onClear, count, children }: FilterBarProps) {
  const say = useWords();
  return (
    <search className={styles.bar} aria-label={say('filter.label')}>
      {children}
      {active && (
        <Button kind="quiet" size="small" onClick={onClear}>
          {say('filter.clear')}
        </Button>
      )}
      {count && (
        <p className={styles.count} aria-live="polite">
          {count}
        </p>
      )}
    </search>
  );
}

interface FilterSelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** What stands while nothing is chosen, "all" unless said otherwise. */
  none?: string;
  onChange: (value: string) => void;
}

/** One filter: all, or one of a list. */
export function FilterSelect({ label, value, choices, none, onChange }: FilterSelectProps) {
  const say = useWords();
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={field.input} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none ?? say('filter.all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Two filters that say one thing, from and until: they go to the next line together. */
export function FilterPair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** A filter by words. */
export function FilterSearch({ label, value, onChange }: Omit<FilterSelectProps, 'choices' | 'none'>) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className={field.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
