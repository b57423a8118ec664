import styles from './chain-graph.module.css';
import { curveOf, type Layout } from './layout';
import type { Wire } from './surroundings';
import { useWords } from './words';

interface ChainWiresProps {
  layout: Layout;
  wires: readonly Wire[];
  margin: number;
}

const HEAD = 9;
const order = { plain: 0, loose: 1, lit: 2 };
const lookOf = ({ lit }: Wire) => (lit === 'decides' ? 'lit' : lit === 'loose' ? 'loose' : 'plain');

/** The arrows between the rows; those of the way are above the others, and say what they do. */
export function ChainWires({ layout, wires, margin }: ChainWiresProps) {
  const say = useWords();
  const wordsOf = ({ lit, slack, contains }: Wire): string => {
    if (lit === null) return '';
    if (contains) return say('graph.contains');
    return lit === 'decides' ? say('graph.decides') : say('graph.slack', { days: slack ?? 0 });
  };
  const drawn = [...wires].sort((a, b) => order[lookOf(a)] - order[lookOf(b)]);
  return (
    <svg
      className={styles.wires}
      width={layout.width + 2 * margin}
      height={layout.height + 2 * margin}
      viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
      aria-hidden="true"
    >
      {drawn.map((wire) => {
        const way = layout.ways.get(wire.id) ?? [];
        const [before, end] = way.slice(-2);
        if (!before || !end) return null;
        const ending = [...way.slice(0, -1), { x: end.x - HEAD + 1, y: end.y }];
        return (
          <g key={`${wire.id} ${wire.toId}`} className={styles[lookOf(wire)]}>
            <path d={curveOf(ending)} />
            <path d={`M${end.x} ${end.y}l${-HEAD} -4.5v9Z`} data-head="" />
            {wire.lit && (
              <text x={(before.x + end.x) / 2} y={(before.y + end.y) / 2 - 7} textAnchor="middle">
                {wordsOf(wire)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
