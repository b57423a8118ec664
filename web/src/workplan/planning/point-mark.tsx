import type { DueStanding } from '../../graphql/graphql';
import { lookOfPoint } from './bar-look';
import type { Item } from './item';

const DIAMOND = 'M0-8.5 8.5 0 0 8.5-8.5 0Z';
const SHEET = 'M-6-8h8l4 4V8H-6Z';
const LEFT_HALF = { MILESTONE: 'M0-8.5V8.5L-8.5 0Z', DELIVERABLE: 'M-6 0H6V8H-6Z' };
const SIGNS = { tick: 'M-3.4.2-.9 2.7 3.6-2.4', mark: 'M0-4.4V.8M0 2.9v1.5', bar: 'M-3.6 0h7.2' };

interface PointMarkProps {
  kind: Exclude<Item['kind'], 'WORK'>;
  standing: DueStanding;
  /** On the critical path: a second line around it. */
  critical?: boolean;
}

/** A milestone as a diamond, a deliverable as a sheet, drawn around its middle in the way of its standing. */
export function PointMark({ kind, standing, critical = false }: PointMarkProps) {
  const { fill, stroke, sign } = lookOfPoint[standing];
  const shape = kind === 'MILESTONE' ? DIAMOND : SHEET;
  return (
    <>
      {critical && <path d={shape} transform="scale(1.42)" fill="none" stroke="var(--retard)" strokeWidth="1.3" />}
      <path d={shape} fill={fill} stroke={stroke} strokeWidth="1.6" />
      {sign === 'half' && <path d={LEFT_HALF[kind]} fill={stroke} />}
      {sign !== 'none' && sign !== 'half' && (
        <path d={SIGNS[sign]} fill="none" stroke="var(--surface)" strokeWidth="1.8" />
      )}
    </>
  );
}

/** The outline of where it stood before. */
export function PointGhost({ kind }: Pick<PointMarkProps, 'kind'>) {
  return (
    <path
      d={kind === 'MILESTONE' ? DIAMOND : SHEET}
      fill="var(--surface)"
      stroke="var(--edge)"
      strokeWidth="1.5"
      strokeDasharray="3 2"
    />
  );
}
