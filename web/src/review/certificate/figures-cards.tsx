import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import styles from './decision.module.css';
import type { Conclusion } from './decision-data';
import { useObstacle } from './use-obstacle';
import { useWords } from './words';

/** From what was declared to what is retained. */
export function FiguresCard({ conclusion: { totals, sampled, findings } }: { conclusion: Conclusion }) {
  const say = useWords();
  const format = useFormat();
  const taken = (amount: string) => format.signedMoney(/^0\.00$/.test(amount) ? amount : `-${amount}`);
  const figures: ReadonlyArray<readonly [string, string, boolean?]> = [
    [say('figures.declared'), format.money(totals.declared)],
    [say('figures.deducted'), taken(totals.deducted)],
    [say('figures.parked'), taken(totals.parked)],
    [say('figures.extrapolated'), taken(totals.extrapolated)],
    [say('figures.retained'), format.money(totals.retained), true],
    [say('figures.sampled'), String(sampled)],
    [say('figures.findings'), String(findings)],
  ];
  return (
    <Card title={say('figures.title')} padded>
      <dl className={styles.figures}>
        {figures.map(([name, value, sum]) => (
          <div key={name} className={sum ? styles.sum : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What is left to do before the control is concluded. */
export function ObstaclesCard({ obstacles }: { obstacles: Conclusion['toConclude'] }) {
  const say = useWords();
  const told = useObstacle();
  return (
    <Card title={say('obstacles.title')} padded>
      {obstacles.length === 0 ? (
        <p>{say('obstacles.none')}</p>
      ) : (
        <ul className={styles.todo}>
          {obstacles.map((obstacle) => (
            <li key={obstacle.code}>{told(obstacle)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
