import type { ClaimState } from '../graphql/graphql';
import { StateBadge, type StateName } from '../ui/state';
import { useWords } from './words';

const looks: Readonly<Record<ClaimState, StateName>> = {
  DRAFT: 'saved',
  SUBMITTED: 'submitted',
  ADMISSIBLE: 'progress',
  IN_CONTROL: 'progress',
  ADVERSARIAL: 'parked',
  CONTROLLED: 'retained',
  CERTIFIED: 'certified',
  PAID: 'met',
  DISTRIBUTED: 'met',
  RETURNED: 'risk',
  REJECTED: 'late',
};

/** Where a claim stands: colour, shape and word. */
export function ClaimStateBadge({ state, pill = false }: { state: ClaimState; pill?: boolean }) {
  const say = useWords();
  return (
    <StateBadge state={looks[state]} pill={pill}>
      {say(`state.${state}`)}
    </StateBadge>
  );
}
