import type { RiskLevel, RiskState } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Icon } from '../../ui/icon';
import { StateBadge, type StateName } from '../../ui/state';
import styles from './risk-look.module.css';
import { useWords } from './words';

/** The levels, the worst first. */
export const levels: readonly RiskLevel[] = ['CRITICAL', 'HIGH', 'MODERATE', 'LOW'];

export const lookOfLevel: Readonly<Record<RiskLevel, StateName>> = {
  LOW: 'met',
  MODERATE: 'progress',
  HIGH: 'risk',
  CRITICAL: 'late',
};

const lookOfState: Readonly<Record<RiskState, StateName>> = {
  OPEN: 'planned',
  MITIGATED: 'submitted',
  OCCURRED: 'blocked',
  CLOSED: 'met',
};

/** The level of a risk: colour, shape and word. */
export function LevelBadge({
  level,
  pill = false,
  bare = false,
}: {
  level: RiskLevel;
  pill?: boolean;
  bare?: boolean;
}) {
  const say = useWords();
  return (
    <StateBadge state={lookOfLevel[level]} pill={pill} bare={bare}>
      {say(`level.${level}`)}
    </StateBadge>
  );
}

/** Where a risk is in its life: colour, shape and word. */
export function RiskStateBadge({ state }: { state: RiskState }) {
  const say = useWords();
  return <StateBadge state={lookOfState[state]}>{say(`state.${state}`)}</StateBadge>;
}

/** Its score, and the two grades that make it. */
export function Score({ probability, impact }: { probability: number; impact: number }) {
  const say = useWords();
  return (
    <span className="nw">
      <b>{probability * impact}</b>{' '}
      <span className="small dim">
        <span aria-hidden="true">
          ({probability} × {impact})
        </span>
        <span className="vh">{say('grades.reading', { probability, impact })}</span>
      </span>
    </span>
  );
}

/** Which way it went at its last review: an arrow, and how far in words. */
export function Trend({ worsening, short = false }: { worsening: number; short?: boolean }) {
  const say = useWords();
  const format = useFormat();
  if (worsening === 0) return short ? null : <span className="small dim">{say('trend.even')}</span>;
  const way = worsening > 0 ? 'up' : 'down';
  const words = say(`trend.${way}`, { points: Math.abs(worsening) });
  return (
    <span className={`${styles.trend} ${way === 'up' ? 'tone-retard' : 'tone-fait'}`}>
      <span className={styles[way]}>
        <Icon name="arrow" size={16} />
      </span>
      {short ? (
        <>
          <span aria-hidden="true">{format.decimal(worsening, 0)}</span>
          <span className="vh">{words}</span>
        </>
      ) : (
        words
      )}
    </span>
  );
}
