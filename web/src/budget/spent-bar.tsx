import { ratio } from '../platform/format';
import { useFormat } from '../platform/use-format';
import { BulletBar } from '../ui/bars';
import { useWords } from './words';

interface SpentBarProps {
  planned: string;
  declared: string;
  /** The amount that fills the whole width; the plan itself when none is given. */
  scale?: string;
  width?: number;
}

/** How much of a plan has been declared; beyond the plan it says so by its colour and its length. */
export function SpentBar({ planned, declared, scale = planned, width }: SpentBarProps) {
  const say = useWords();
  const format = useFormat();
  const over = Number(declared) > Number(planned);
  return (
    <BulletBar
      label={say('bar.reading', { declared: format.money(declared), planned: format.money(planned) })}
      value={over && scale === planned ? 1 : ratio(declared, scale)}
      track={ratio(planned, scale)}
      tone={over ? 'retard' : 'cours'}
      width={width}
    />
  );
}
