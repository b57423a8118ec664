import { useTitleOf } from '../../consortium/current-project';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { useWords } from '../words';
import type { Dossier, Term } from './dossier-data';
import styles from './waterfall.module.css';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly lines: number;
  readonly amount: string;
  readonly tone: 'declared' | 'deducted' | 'parked' | 'retained';
}

const cents = (amount: string): number => Number(amount.replace('.', ''));
const taken = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

function useBars({ progress }: Dossier, typologies: readonly Term[]): readonly Bar[] {
  const say = useWords();
  const titleOf = useTitleOf();
  const { lines, declared, retained, steps } = progress;
  const titles = new Map(typologies.map((term) => [term.code, titleOf(term)]));
  const kinds = new Map<string, Bar>();
  for (const step of steps) {
    if (step.decision !== 'REDUCED' && step.decision !== 'REFUSED') continue;
    const key = step.typology ?? '';
    const before = kinds.get(key);
    const sum = (cents(before?.amount.replace('-', '') ?? '0.00') + Math.abs(cents(step.deducted))) / 100;
    kinds.set(key, {
      ...{ key, label: titles.get(key) ?? key, lines: (before?.lines ?? 0) + step.lines, tone: 'deducted' },
      amount: taken(sum.toFixed(2)),
    });
  }
  const parked = steps.find(({ decision }) => decision === 'PARKED');
  return [
    { key: 'declared', label: say('fall.declared'), lines, amount: declared, tone: 'declared' },
    ...[...kinds.values()].sort((a, b) => cents(a.amount) - cents(b.amount)),
    ...(parked
      ? [
          {
            ...{ key: 'parked', label: say('fall.parked'), lines: parked.lines, tone: 'parked' as const },
            amount: taken(parked.declared),
          },
        ]
      : []),
    { key: 'retained', label: say('fall.retained'), lines: lines, amount: retained, tone: 'retained' },
  ];
}

/** From what was declared to what is retained, one step for each kind of error: it moves with each decision. */
export function Waterfall({ dossier }: { dossier: Dossier }) {
  const say = useWords();
  const format = useFormat();
  const bars = useBars(dossier, dossier.typologies);
  const { declared, deducted, parked, retained, decided, lines, seen } = dossier.progress;
  const gone = Math.max(Math.abs(cents(deducted)) + Math.abs(cents(parked)), 1);
  const floor = Math.max(0, cents(declared) - gone * 4);
  const height = (amount: number) => Math.max(0, Math.min(1, (amount - floor) / Math.max(cents(declared) - floor, 1)));
  let left = cents(declared);
  return (
    <Card
      title={say('fall.title')}
      aside={say('fall.aside', { seen: format.money(seen), rest: lines - decided, retained: format.money(retained) })}
      padded
    >
      <ol className={styles.fall} aria-label={say('fall.caption')}>
        {bars.map((bar) => {
          const whole = bar.tone === 'declared' || bar.tone === 'retained';
          const from = left;
          if (!whole) left += cents(bar.amount);
          const [top, bottom] = whole ? [height(cents(bar.amount)), 0] : [height(from), height(left)];
          return (
            <li key={bar.key} className={styles.step}>
              <span className={styles.track} aria-hidden="true">
                <span
                  className={`${styles.bar} ${styles[bar.tone]}`}
                  style={{ bottom: `${bottom * 100}%`, height: `max(3px, ${(top - bottom) * 100}%)` }}
                />
              </span>
              <b className={styles[`${bar.tone}Text`]}>
                <Money value={bar.amount} signed={!whole} />
              </b>
              <span>{bar.label}</span>
              {bar.key !== 'retained' && <span className="small dim">{say('fall.lines', { count: bar.lines })}</span>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
