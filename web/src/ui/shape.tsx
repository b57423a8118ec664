import type { ReactNode } from 'react';

/** The shapes of states: ours, drawn on 14 units, in the colour of the text around them. */
const shapes = {
  ring: <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2Z" fill="currentColor" />
    </>
  ),
  tick: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="M4 7.2 6.2 9.4 10 5" fill="none" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  diamond: (
    <>
      <path d="M7 .6 13.4 7 7 13.4.6 7Z" fill="currentColor" />
      <path d="M7 3.8v3.8M7 9.2v1.2" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  triangle: <path d="M7 .9 13.6 13H.4Z" fill="currentColor" />,
  square: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="1" fill="currentColor" />
      <path d="M4 7h6" stroke="var(--surface)" strokeWidth="2.2" />
    </>
  ),
  dotted: <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.2 2" />,
  dot: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="7" cy="7" r="2.3" fill="currentColor" />
    </>
  ),
  arrow: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="M7 10.6V4M4.4 6.2 7 3.6l2.6 2.6" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  hexagon: (
    <>
      <path d="M7 .5 12.8 3.8v6.4L7 13.5 1.2 10.2V3.8Z" fill="currentColor" />
      <path d="M4 7.2 6.2 9.4 10 5" fill="none" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  minus: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="M3.8 7h6.4" stroke="var(--surface)" strokeWidth="2" />
    </>
  ),
  pause: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="M5.2 4.2v5.6M8.8 4.2v5.6" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  dashes: (
    <path d="M1.5 1.5h11v11h-11Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 1.8" />
  ),
} satisfies Record<string, ReactNode>;

export type ShapeName = keyof typeof shapes;

/** One shape, always beside a word. */
export function Shape({ name, size = 14 }: { name: ShapeName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

/** The same shape inside a drawing, its top left corner at a point. */
export function ShapeAt({
  name,
  x,
  y,
  size = 11,
  tone,
}: {
  name: ShapeName;
  x: number;
  y: number;
  size?: number;
  tone: string;
}) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 14})`} className={tone}>
      {shapes[name]}
    </g>
  );
}
