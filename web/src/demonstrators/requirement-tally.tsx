import { StateBadge, type StateName } from '../ui/state';
import type { FunctionFacts } from './facts';
import { useWords } from './words';

type Counts = Pick<FunctionFacts, 'requirementsMet' | 'requirementsNotMet' | 'requirementsTotal'>;

const lookOf = ({ requirementsMet: met, requirementsNotMet: notMet, requirementsTotal: total }: Counts): StateName => {
  if (notMet > 0) return 'late';
  if (met === total) return 'met';
  return met > 0 ? 'progress' : 'planned';
};

/** How many requirements are met, of how many; those found not to be are said apart. */
export function RequirementTally({ of }: { of: Counts }) {
  const say = useWords();
  const { requirementsMet: met, requirementsNotMet: notMet, requirementsTotal: total } = of;
  if (total === 0) return <span className="small dim">{say('requirements.none')}</span>;
  return (
    <StateBadge state={lookOf(of)}>
      {say('requirements.tally', { met, total })}
      {notMet > 0 && `, ${say('requirements.notMet', { count: notMet })}`}
    </StateBadge>
  );
}
