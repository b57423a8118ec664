import type { RiskLevel } from '../../graphql/graphql';

/** Probability and impact, 1 to 5 each. */
export interface Grades {
  readonly probability: number;
  readonly impact: number;
}

export interface Cell extends Grades {
  readonly level: RiskLevel;
  readonly count: number;
}

/** So many risks that went from one cell to another. */
export interface Move extends Grades {
  readonly fromProbability: number;
  readonly fromImpact: number;
  readonly count: number;
}

/** Every grade, from the least. */
export const grades = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof grades)[number];

/** The level that the API gives these grades. */
export const levelAt = (cells: readonly Cell[], { probability, impact }: Grades): RiskLevel | undefined =>
  cells.find((cell) => cell.probability === probability && cell.impact === impact)?.level;

/** The side of a cell in the drawing over the matrix. */
const SIDE = 100;
/** How near the ends of an arrow come to the middle of a cell, where the figure stands. */
const SHORT = 20;
/** How far it passes beside the middles, on its right: two that cross do not hide each other, nor a figure between. */
const BESIDE = 20;

const middle = ({ probability, impact }: Grades) => ({ x: (impact - 0.5) * SIDE, y: (5 - probability + 0.5) * SIDE });

export interface Arrow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The score grew. */
  readonly worse: boolean;
}

/** The arrow of a move over a matrix of 5 × 5 cells of 100, beside the figures and short of them. */
export function arrowOf({ fromProbability, fromImpact, probability, impact }: Omit<Move, 'count'>): Arrow {
  const from = middle({ probability: fromProbability, impact: fromImpact });
  const to = middle({ probability, impact });
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const at = (x: number, along: number) => Math.round(x + along);
  return {
    x1: at(from.x, ux * SHORT - uy * BESIDE),
    y1: at(from.y, uy * SHORT + ux * BESIDE),
    x2: at(to.x, -ux * SHORT - uy * BESIDE),
    y2: at(to.y, -uy * SHORT + ux * BESIDE),
    worse: probability * impact > fromProbability * fromImpact,
  };
}

/** The moves of one risk through its reviews, the oldest first; a review that changed nothing is no move. */
export function movesThrough(reviews: readonly Grades[]): Move[] {
  return reviews.slice(1).flatMap((now, before) => {
    const was = reviews[before] as Grades;
    const same = was.probability === now.probability && was.impact === now.impact;
    const { probability, impact } = now;
    return same ? [] : [{ fromProbability: was.probability, fromImpact: was.impact, probability, impact, count: 1 }];
  });
}

const steps: Readonly<Record<string, Grades>> = {
  ArrowUp: { probability: 1, impact: 0 },
  ArrowDown: { probability: -1, impact: 0 },
  ArrowRight: { probability: 0, impact: 1 },
  ArrowLeft: { probability: 0, impact: -1 },
};

const within = (grade: number): number => Math.min(5, Math.max(1, grade));

/** The cell to which a key leads; nothing when it leads nowhere. */
export function cellAfter(key: string, { probability, impact }: Grades): Grades | undefined {
  if (key === 'Home') return { probability, impact: 1 };
  if (key === 'End') return { probability, impact: 5 };
  const step = steps[key];
  return step && { probability: within(probability + step.probability), impact: within(impact + step.impact) };
}
