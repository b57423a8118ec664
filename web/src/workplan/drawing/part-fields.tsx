import { useFormat } from '../../platform/use-format';
import { NumberField } from '../../ui/typed-field';
import styles from './drawing.module.css';
import { effortOf } from './effort';
import { useWords } from './words';

interface PartFieldsProps {
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  /** Person-months in decimal text, by partner; "" for who takes no part. */
  months: Readonly<Record<string, string>>;
  onChange: (months: Readonly<Record<string, string>>) => void;
}

const MOST = 10_000;

/** Who works how much on it, and the sum of that. */
export function PartFields({ partners, months, onChange }: PartFieldsProps) {
  const say = useWords();
  const format = useFormat();
  const sum = Object.values(months).reduce((total, text) => total + (effortOf(text) ?? 0), 0);
  return (
    <fieldset className={styles.parts}>
      <legend>{say('parts')}</legend>
      <p className="small dim">{say('parts.hint')}</p>
      <div>
        {partners.map(({ id, shortName }) => (
          <NumberField
            key={id}
            label={shortName}
            min={0}
            max={MOST}
            value={months[id] ?? ''}
            onChange={(text) => onChange({ ...months, [id]: text })}
          />
        ))}
      </div>
      <p className="num">{say('parts.sum', { sum: format.decimal(sum / 100) })}</p>
    </fieldset>
  );
}
