import { type ReactNode, useId } from 'react';
import { useShortcut } from '../platform/shortcuts';
import { Kbd } from './kbd';
import styles from './segmented.module.css';
import { Shape } from './shape';
import { looks, type StateName } from './state';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The shape of the state it stands for. */
  readonly state?: StateName;
}

interface SegmentedProps<Value extends string> {
  label: ReactNode;
  labelHidden?: boolean;
  segments: readonly Segment<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** The keys 1, 2, 3… choose, while nobody is typing. */
  keys?: boolean;
}

/** Listens for one number; a component, so that there are as many as there are segments. */
function NumberKey({ number, label, choose }: { number: number; label: string; choose: () => void }) {
  useShortcut({ keys: String(number), label, run: choose });
  return <Kbd keys={String(number)} />;
}

/** One of a few, all in sight: by the mouse, by the arrows, by its number. */
export function Segmented<Value extends string>({ label, segments, value, onChange, ...props }: SegmentedProps<Value>) {
  const name = useId();
  const { labelHidden = false, keys = false } = props;
  return (
    <fieldset className={styles.set}>
      <legend className={labelHidden ? 'vh' : undefined}>{label}</legend>
      <div className={styles.row}>
        {segments.map((segment, place) => (
          <label key={segment.value} className={segment.value === value ? styles.on : undefined}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            {segment.state && (
              <span className={`tone-${looks[segment.state].tone}`}>
                <Shape name={looks[segment.state].shape} />
              </span>
            )}
            {segment.label}
            {keys && <NumberKey number={place + 1} label={segment.label} choose={() => onChange(segment.value)} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
