import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Arrow, arrowOf, type Cell, cellAfter, type Grades, grades, type Move } from './grades';
import styles from './risk-matrix.module.css';
import { useWords } from './words';

interface PlaneProps {
  cells: readonly Cell[];
  moves: readonly Move[];
}

interface RiskMatrixProps extends PlaneProps {
  /** The cell that the list is narrowed to. */
  chosen: Grades | undefined;
  onChoose: (cell: Grades | undefined) => void;
}

const keyOf = ({ probability, impact }: Grades): string => `${probability}.${impact}`;

/** The five steps of one axis, with its name. */
function Axis({ name, way }: { name: string; way: 'up' | 'across' }) {
  const steps = way === 'up' ? [...grades].reverse() : grades;
  return (
    <div className={styles[way]} aria-hidden="true">
      <span className={styles.name}>{name}</span>
      {steps.map((grade) => (
        <span key={grade}>{grade}</span>
      ))}
    </div>
  );
}

/** Where risks came from: one arrow for each pair of cells, above the figures and out of reach. */
function Arrows({ moves }: Pick<PlaneProps, 'moves'>) {
  const id = useId();
  const arrows: readonly (Arrow & { readonly key: string })[] = moves.map((move) => ({
    ...arrowOf(move),
    key: `${move.fromProbability}.${move.fromImpact} ${keyOf(move)}`,
  }));
  return (
    <svg className={styles.arrows} viewBox="0 0 500 500" aria-hidden="true">
      <defs>
        {(['worse', 'milder'] as const).map((way) => (
          <marker
            key={way}
            id={`${id}${way}`}
            viewBox="0 0 10 10"
            refX="8"
            refY="5"
            markerWidth="5"
            markerHeight="5"
            orient="auto-start-reverse"
          >
            <path d="M0 0 10 5 0 10Z" className={styles[way]} />
          </marker>
        ))}
      </defs>
      {arrows.map(({ key, worse, ...line }) => (
        <line
          key={key}
          {...line}
          className={worse ? styles.worse : styles.milder}
          markerEnd={`url(#${id}${worse ? 'worse' : 'milder'})`}
        />
      ))}
    </svg>
  );
}

/** The matrix as a picture, 5 × 5: each cell counts its risks and narrows the list to them, arrows tell how they moved. */
export function RiskMatrix({ cells, moves, chosen, onChoose }: RiskMatrixProps) {
  const say = useWords();
  const plane = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<Grades>(chosen ?? { probability: 5, impact: 1 });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellAfter(event.key, at);
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setAt(next);
    plane.current?.querySelector<HTMLElement>(`[data-cell="${keyOf(next)}"]`)?.focus();
  };
  return (
    <div className={styles.matrix}>
      <Axis name={say('matrix.probability')} way="up" />
      <fieldset ref={plane} className={styles.plane} aria-label={say('matrix.label')} onKeyDown={onKeyDown}>
        {cells.map((cell) => {
          const { probability, impact, count, level } = cell;
          const on = chosen !== undefined && keyOf(chosen) === keyOf(cell);
          return (
            <button
              key={keyOf(cell)}
              type="button"
              data-cell={keyOf(cell)}
              data-level={level}
              data-score={probability * impact}
              data-count={count || undefined}
              className={styles.cell}
              tabIndex={keyOf(at) === keyOf(cell) ? 0 : -1}
              aria-pressed={on}
              aria-label={say('matrix.cell', { probability, impact, count, level: say(`level.${level}`) })}
              onFocus={() => setAt({ probability, impact })}
              onClick={() => onChoose(on ? undefined : { probability, impact })}
            />
          );
        })}
        <Arrows moves={moves} />
      </fieldset>
      <Axis name={say('matrix.impact')} way="across" />
    </div>
  );
}

/** Where one risk stands in the matrix, and the way it came. */
export function RiskPath({ cells, moves, at }: PlaneProps & { at: Grades }) {
  const say = useWords();
  const here = cells.find((cell) => keyOf(cell) === keyOf(at));
  if (!here) return null;
  const { probability, impact, level } = here;
  return (
    <div className={styles.matrix}>
      <Axis name={say('matrix.probability')} way="up" />
      <div
        className={styles.plane}
        role="img"
        aria-label={say('matrix.path', { probability, impact, level: say(`level.${level}`) })}
      >
        {cells.map((cell) => (
          <span
            key={keyOf(cell)}
            className={styles.cell}
            data-level={cell.level}
            data-score={cell.probability * cell.impact}
            data-here={keyOf(cell) === keyOf(at) || undefined}
          />
        ))}
        <Arrows moves={moves} />
      </div>
      <Axis name={say('matrix.impact')} way="across" />
    </div>
  );
}
