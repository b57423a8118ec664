import { useFormat } from '../platform/use-format';
import { StateBadge } from '../ui/state';
import { useDriftWords } from '../workplan/drift-words';
import { lookOfStanding } from '../workplan/work-state';
import type { FunctionFacts } from './facts';
import { mostSlipping } from './tree';
import type { DatesByWork } from './use-dates';
import { useWords } from './words';

/** What brakes a function in one line, or that nothing does. */
export function Brake({ node, dates }: { node: FunctionFacts; dates: DatesByWork }) {
  const say = useWords();
  const format = useFormat();
  const drift = useDriftWords();
  const { standing } = node;
  const slipping = mostSlipping(node.workPackages.flatMap(({ id }) => dates.get(id) ?? []));
  const state = lookOfStanding[standing];
  if (standing === 'LATE' || standing === 'AT_RISK') {
    if (!slipping || (slipping.driftDays <= 0 && slipping.standing === 'AT_RISK')) return <StateBadge state={state} />;
    const { code, driftDays, on } = slipping;
    const words = driftDays > 0 ? drift(driftDays) : format.due(on);
    return <StateBadge state={state}>{say('slips', { code, drift: words })}</StateBadge>;
  }
  const words = { MET: say('done'), PLANNED: say('notBegun'), ONGOING: say('follows') };
  return <StateBadge state={state}>{words[standing]}</StateBadge>;
}
