import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import styles from './scenario-card.module.css';
import type { Scenario } from './scenario-row';
import { useWords } from './words';

interface ScenarioObstaclesProps {
  scenario: Scenario;
  onDrop: (itemId: string, code: string) => void;
}

/** The rows that today's plan can no longer put where the scenario wants them. */
export function ScenarioObstacles({ scenario, onDrop }: ScenarioObstaclesProps) {
  const say = useWords();
  const format = useFormat();
  const { obstacles, itemIds } = scenario;
  if (obstacles.length === 0) return null;
  return (
    <section className={styles.obstacles}>
      <h3>{say('obstacles.title', { count: obstacles.length })}</h3>
      <ul>
        {obstacles.map(({ itemId, code, hindrance, by, earliestOn }) => (
          <li key={`${itemId} ${hindrance}`}>
            <span>
              {say(`obstacle.${hindrance}`, { code, by: by ?? '', day: earliestOn ? format.day(earliestOn) : '' })}
            </span>
            {can(scenario, 'scenario.move') && itemIds.includes(itemId) && (
              <Button size="small" label={say('rows.drop.of', { code })} onClick={() => onDrop(itemId, code)}>
                {say('rows.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {can(scenario, 'scenario.move') && <p className="small sec">{say('obstacles.cure')}</p>}
    </section>
  );
}
