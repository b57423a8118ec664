import type { ClaimKind, ClaimState } from '../graphql/graphql';
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

interface ClaimStateBadgeProps {
  state: ClaimState;
  /** An advance is granted where another claim is certified. */
  kind?: ClaimKind;
  pill?: boolean;
}

/** Where a claim stands: colour, shape and word. */
export function ClaimStateBadge({ state, kind, pill = false }: ClaimStateBadgeProps) {
  const say = useWords();
  return (
    <StateBadge state={looks[state]} pill={pill}>
      {say(kind === 'ADVANCE' && state === 'CERTIFIED' ? 'state.granted' : `state.${state}`)}
    </StateBadge>
  );
}
