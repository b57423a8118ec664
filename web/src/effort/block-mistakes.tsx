import { Problem } from '../ui/problem';
import type { BlockMistake } from './block';
import { useWords } from './words';

const MOST_SHOWN = 12;

/** Why a pasted block was not taken: each cell that cannot be, by its place. */
export function BlockMistakes({ mistakes }: { mistakes: readonly BlockMistake[] }) {
  const say = useWords();
  if (mistakes.length === 0) return null;
  const more = mistakes.length - MOST_SHOWN;
  return (
    <Problem
      what={say('block.refused', { count: mistakes.length })}
      why={
        <>
          {mistakes.slice(0, MOST_SHOWN).map(({ line, column, text, why }) => (
            <span key={`${line} ${column} ${why}`} style={{ display: 'block' }}>
              {say(`block.${why}`, { line, column, text: text.trim() })}
            </span>
          ))}
          {more > 0 && say('block.more', { count: more })}
        </>
      }
      cure={say('block.cure')}
    />
  );
}
