import type { TimesheetState } from '../graphql/graphql';
import type { StateName } from '../ui/state';
import { StateBadge } from '../ui/state';
import { useWords } from './words';

/** What each state of a month looks like; none for a month that was not begun. */
export const lookOfSheet = (state: TimesheetState | undefined): StateName =>
  state === undefined ? 'planned' : looks[state];

const looks: Readonly<Record<TimesheetState, StateName>> = {
  DRAFT: 'progress',
  SIGNED: 'submitted',
  COUNTERSIGNED: 'met',
  RETURNED: 'risk',
  DECLARED: 'certified',
};

/** Where the hours of a month stand: colour, shape and word. */
export function SheetState({ state, pill }: { state: TimesheetState | undefined; pill?: boolean }) {
  const say = useWords();
  return (
    <StateBadge state={lookOfSheet(state)} pill={pill}>
      {say(`state.${state ?? 'NONE'}`)}
    </StateBadge>
  );
}
