import styles from './bars.module.css';
import type { Tone } from './state';

const paint: Readonly<Record<Tone, string>> = {
  fait: 'var(--fait)',
  risque: 'var(--risque)',
  retard: 'var(--retard)',
  attente: 'var(--attente)',
  cours: 'var(--blue)',
  prevu: 'var(--edge)',
};

const within = (share: number): number => Math.min(1, Math.max(0, share));

interface BulletBarProps {
  /** The whole reading in words: what a screen reader says in place of the drawing. */
  label: string;
  /** How much is done, as a share of the scale: 0 to 1. */
  value: number;
  /** Where it should be by now. */
  expected?: number;
  /** How long the track is beside those of the other rows. */
  track?: number;
  tone?: Tone;
  width?: number;
  /** Marks the quarters, for a percentage. */
  quarters?: boolean;
}

/** Done against expected against the whole: one bar, one mark, one track. */
export function BulletBar({
  label,
  value,
  expected,
  track = 1,
  tone = 'cours',
  width = 150,
  quarters = false,
}: BulletBarProps) {
  const long = width * within(track);
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${width + 4} 28`}
      width={width + 4}
      height="28"
      role="img"
      aria-label={label}
    >
      <rect x=".5" y="7" width={long} height="14" fill="var(--sunken)" stroke="var(--edge)" strokeWidth=".8" />
      <rect x=".5" y="10.5" width={Math.min(width, width * Math.max(0, value))} height="7" fill={paint[tone]} />
      {expected !== undefined && (
        <path d={`M${(width * within(expected)).toFixed(1)} 4v20`} stroke="var(--ink)" strokeWidth="2.4" />
      )}
      {quarters &&
        [0.25, 0.5, 0.75].map((quarter) => <path key={quarter} d={`M${long * quarter} 21v4`} stroke="var(--edge)" />)}
    </svg>
  );
}

interface StackBarProps {
  label: string;
  /** From the widest to the narrowest, each a share of the scale, each drawn over the one before. */
  layers: readonly { readonly value: number; readonly tone: Tone; readonly faded?: boolean }[];
  track?: number;
  width?: number;
}

/** Amounts that hold one another (planned, declared, certified) on one track. */
export function StackBar({ label, layers, track = 1, width = 230 }: StackBarProps) {
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} 15`} width={width} height="15" role="img" aria-label={label}>
      <rect
        x=".5"
        y="1"
        width={(width - 1) * within(track)}
        height="13"
        fill="var(--sunken)"
        stroke="var(--edge)"
        strokeWidth=".8"
      />
      {layers.map(({ value, tone, faded }) => (
        <rect
          key={`${tone}${value}`}
          x=".5"
          y="3.5"
          width={(width - 1) * within(value)}
          height="8"
          fill={paint[tone]}
          opacity={faded ? 0.5 : 1}
        />
      ))}
    </svg>
  );
}

interface StepScaleProps {
  label: string;
  steps?: number;
  reached: number;
  target: number;
  width?: number;
}

/** Steps climbed, steps promised, steps beyond: the target is the pole. */
export function StepScale({ label, steps = 9, reached, target, width = 184 }: StepScaleProps) {
  const step = (width - 4) / steps;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} 21`} width={width} height="21" role="img" aria-label={label}>
      {Array.from({ length: steps }, (_, place) => place + 1).map((rank) => (
        <rect
          key={rank}
          x={1 + (rank - 1) * step}
          y="6"
          width={step - 1.5}
          height="9"
          fill={rank <= reached ? 'var(--blue)' : rank <= target ? 'var(--wash)' : 'var(--surface)'}
          stroke={rank <= target || rank <= reached ? 'var(--blue)' : 'var(--line)'}
        />
      ))}
      <path d={`M${(target * step).toFixed(1)} 1v19`} stroke="var(--pole)" strokeWidth="2.4" />
    </svg>
  );
}

/** The bar alone, for a share of a column: as long as its part of the largest. */
export function ShareBar({ value, tone = 'cours', width = 120 }: { value: number; tone?: Tone; width?: number }) {
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
      <rect y="2" width={width * within(value)} height="8" fill={paint[tone]} />
    </svg>
  );
}

/** The hatch that says "not decided yet"; draw it once in a figure, then fill with url(#id). */
export function Hatch({ id, tone = 'attente' }: { id: string; tone?: 'attente' | 'retard' | 'risque' }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={`var(--${tone}w)`} />
      <path d="M0 0v6" stroke={paint[tone]} strokeWidth="2.2" />
    </pattern>
  );
}
