import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import styles from './payments.module.css';
import { type Figures, isNothing } from './payments-data';
import { useWords } from './words';

const parts = ['settled', 'toPay', 'held', 'remaining'] as const;
const WIDE = 1000;

/** What of what was paid settles no claim: it comes back, came back, or is an advance. */
const apartOf = ({ toComeBack, repaid, advance }: Figures) => {
  const told = [
    toComeBack.startsWith('-') ? (['toAdd', toComeBack.slice(1)] as const) : (['toComeBack', toComeBack] as const),
    ['repaid', repaid] as const,
    ['advance', advance] as const,
  ];
  return told.filter(([, amount]) => !isNothing(amount));
};

/** Paid, to pay, held and to come, on the length of what is agreed, with the ceiling of interim payments. */
export function Waterfall({ figures }: { figures: Figures }) {
  const say = useWords();
  const format = useFormat();
  const whole = Math.max(1, Number(figures.agreed));
  const widthOf = (part: (typeof parts)[number]) => (WIDE * Math.max(0, Number(figures[part]))) / whole;
  const startOf = (i: number) => parts.slice(0, i).reduce((sum, part) => sum + widthOf(part), 0);
  const ceiling = (WIDE * Number(figures.ceiling)) / whole;
  const amounts = Object.fromEntries(parts.map((part) => [part, format.money(figures[part])]));
  const reading = say('water.reading', { ...amounts, agreed: format.money(figures.agreed), fund: figures.fund });
  return (
    <Card
      title={say('water.title')}
      padded
      aside={<span className="small sec">{say('water.ceiling', { amount: format.money(figures.ceiling) })}</span>}
    >
      <svg
        className={styles.fall}
        viewBox={`0 0 ${WIDE} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={reading}
      >
        {parts.map((part, i) => (
          <rect key={part} className={styles[part]} x={startOf(i)} y="8" width={widthOf(part)} height="24" />
        ))}
        <rect className={styles.agreed} x="0" y="8" width={WIDE} height="24" />
        <path className={styles.ceiling} d={`M${ceiling} 0v40`} />
      </svg>
      <dl className={styles.figures}>
        <div>
          <dt>{say('water.agreed', { fund: figures.fund })}</dt>
          <dd>
            <Money value={figures.agreed} />
          </dd>
        </div>
        <div>
          <dt>{say('water.certified')}</dt>
          <dd>
            <Money value={figures.certified} />
          </dd>
        </div>
        <div>
          <dt>{say('water.paid')}</dt>
          <dd>
            <Money value={figures.paid} />
          </dd>
        </div>
        {apartOf(figures).map(([key, value]) => (
          <div key={key}>
            <dt>{say(`water.${key}`)}</dt>
            <dd>
              <Money value={value} />
            </dd>
          </div>
        ))}
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <span className={`${styles.key} ${styles[part]}`} aria-hidden="true" /> {say(`water.${part}`)}
            </dt>
            <dd>
              <Money value={figures[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
