import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { StateBadge } from '../../ui/state';
import styles from './portfolio.module.css';
import type { Year } from './portfolio-data';
import { useWords } from './words';

const WIDE = 1000;

/** What is certified of each year's commitment, on the length of what is to be certified by its day. */
export function YearsCard({ years, today }: { years: readonly Year[]; today: string }) {
  const say = useWords();
  const format = useFormat();
  const most = Math.max(1, ...years.map(({ agreed }) => Number(agreed)));
  return (
    <Card title={say('years.title')} padded aside={<span className="small sec">{say('years.hint')}</span>}>
      <ul className={styles.years}>
        {years.map(({ year, agreed, certified, claimedBy, missing }) => {
          const reached = Number(missing) === 0;
          const late = !reached && claimedBy !== null && claimedBy < today;
          const facts = { year: String(year), certified: format.money(certified), agreed: format.money(agreed) };
          const reading = claimedBy
            ? say('years.reading', { ...facts, day: format.day(claimedBy) })
            : say('years.reading.open', facts);
          const length = (WIDE * Number(agreed)) / most;
          const done = Math.min(length, (WIDE * Math.max(0, Number(certified))) / most);
          return (
            <li key={`${year} ${claimedBy}`}>
              <div className={styles.what}>
                <b>{say('years.year', { year: String(year) })}</b>
                {claimedBy && <span className="small dim">{say('years.by', { day: format.day(claimedBy) })}</span>}
              </div>
              <svg
                className={styles.bar}
                viewBox={`0 0 ${WIDE} 24`}
                preserveAspectRatio="none"
                role="img"
                aria-label={reading}
              >
                <rect className={styles.threshold} x="0" y="4" width={length} height="16" />
                <rect className={styles.certified} x="0" y="4" width={done} height="16" />
              </svg>
              <div className={styles.what}>
                <Money value={certified} cents="never" />
                <StateBadge state={reached ? 'met' : late ? 'late' : 'progress'}>
                  {reached
                    ? say('years.reached')
                    : late
                      ? say('years.late')
                      : say('years.missing', { missing: format.money(missing, 'never') })}
                </StateBadge>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
