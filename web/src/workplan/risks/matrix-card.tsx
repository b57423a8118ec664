import type { RiskLevel } from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Legend } from '../../ui/legend';
import { Shape } from '../../ui/shape';
import { looks } from '../../ui/state';
import type { Cell, Grades, Move } from './grades';
import styles from './matrix-card.module.css';
import { levels, lookOfLevel } from './risk-look';
import { RiskMatrix } from './risk-matrix';
import { useWords } from './words';

interface MatrixCardProps {
  cells: readonly Cell[];
  moves: readonly Move[];
  chosen: Grades | undefined;
  onChoose: (cell: Grades | undefined) => void;
}

/** The matrix with the rule that colours it and what its marks mean. */
export function MatrixCard(props: MatrixCardProps) {
  const say = useWords();
  const { chosen, onChoose } = props;
  return (
    <Card title={say('matrix.title')} padded>
      <div className={styles.card}>
        <RiskMatrix {...props} />
        {chosen && (
          <p className={styles.chosen} aria-live="polite">
            {say('matrix.chosen', { probability: chosen.probability, impact: chosen.impact })}{' '}
            <Button size="small" kind="quiet" onClick={() => onChoose(undefined)}>
              {say('matrix.clear')}
            </Button>
          </p>
        )}
        <MatrixLegend arrow={say('matrix.arrow')} />
      </div>
    </Card>
  );
}

/** What the colours and the arrows of the matrix mean, and the rule behind them. */
export function MatrixLegend({ arrow }: { arrow: string }) {
  const say = useWords();
  return (
    <>
      <Legend
        items={[
          ...levels.map((level) => ({ mark: <LevelMark level={level} />, label: say(`level.${level}`) })),
          { mark: <Icon name="arrow" size={16} />, label: arrow },
        ]}
      />
      <p className="small dim">{say('matrix.rule')}</p>
    </>
  );
}

/** A cell of the matrix in small, with the shape of its level. */
function LevelMark({ level }: { level: RiskLevel }) {
  const { shape, tone } = looks[lookOfLevel[level]];
  return (
    <span className={`${styles.level} tone-${tone}`} data-level={level}>
      <Shape name={shape} size={12} />
    </span>
  );
}
