import type { ReactNode } from 'react';
import { Shape, type ShapeName } from './shape';
import styles from './state.module.css';
import { useWords } from './words';

export type Tone = 'fait' | 'risque' | 'retard' | 'attente' | 'cours' | 'prevu';

export type StateName =
  | 'planned'
  | 'progress'
  | 'met'
  | 'risk'
  | 'late'
  | 'blocked'
  | 'local'
  | 'saved'
  | 'submitted'
  | 'certified'
  | 'retained'
  | 'deducted'
  | 'parked'
  | 'proposed';

/** What each state looks like: a shape and a tone, always with its word. */
export const looks: Readonly<Record<StateName, { readonly shape: ShapeName; readonly tone: Tone }>> = {
  planned: { shape: 'ring', tone: 'prevu' },
  progress: { shape: 'half', tone: 'cours' },
  met: { shape: 'tick', tone: 'fait' },
  risk: { shape: 'diamond', tone: 'risque' },
  late: { shape: 'triangle', tone: 'retard' },
  blocked: { shape: 'square', tone: 'retard' },
  local: { shape: 'dotted', tone: 'prevu' },
  saved: { shape: 'dot', tone: 'cours' },
  submitted: { shape: 'arrow', tone: 'cours' },
  certified: { shape: 'hexagon', tone: 'fait' },
  retained: { shape: 'tick', tone: 'fait' },
  deducted: { shape: 'minus', tone: 'retard' },
  parked: { shape: 'pause', tone: 'attente' },
  proposed: { shape: 'dashes', tone: 'retard' },
};

interface StateBadgeProps {
  state: StateName;
  /** The word; the state's own when left out. */
  children?: ReactNode;
  /** On a tint, for a state that heads a panel. */
  pill?: boolean;
  /** Only the shape is drawn; the word is still read out. */
  bare?: boolean;
}

/** A state as colour, shape and word, always the three. */
export function StateBadge({ state, children, pill = false, bare = false }: StateBadgeProps) {
  const say = useWords();
  const { shape, tone } = looks[state];
  const word = children ?? say(`state.${state}`);
  const dress = pill ? `${styles.badge} ${styles.pill} ${styles[tone]}` : styles.badge;
  return (
    <span className={`${dress} tone-${tone}`}>
      <Shape name={shape} />
      <span className={bare ? 'vh' : undefined}>{word}</span>
    </span>
  );
}
