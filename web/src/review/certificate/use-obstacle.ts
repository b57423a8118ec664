import { useWords } from './words';

const codes = ['NO_SAMPLE', 'UNDECIDED', 'QUESTIONS_OPEN', 'UNNOTIFIED', 'ANSWERS_OPEN'] as const;

/** What keeps a control from going on, in words. */
export function useObstacle(): (obstacle: { readonly code: string; readonly count: number }) => string {
  const say = useWords();
  return ({ code, count }) => {
    const known = codes.find((one) => one === code);
    return known ? say(`obstacle.${known}`, { count }) : code;
  };
}
