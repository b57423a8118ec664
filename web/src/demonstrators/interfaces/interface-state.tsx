import { useFormat } from '../../platform/use-format';
import { StateBadge } from '../../ui/state';
import type { InterfaceFacts } from './interfaces-of-function';
import { useWords } from './words';

/** Whether both sides agree, and since when. */
export function InterfaceState({ met: { agreedOn } }: { met: Pick<InterfaceFacts, 'agreedOn'> }) {
  const say = useWords();
  const format = useFormat();
  return (
    <StateBadge state={agreedOn ? 'met' : 'planned'}>
      {agreedOn ? say('agreed', { day: format.day(agreedOn) }) : say('open')}
    </StateBadge>
  );
}
