import type { PartnerClaimState } from '../../graphql/graphql';
import { StateBadge, type StateName } from '../../ui/state';
import { useWords } from './words';

const looks: Readonly<Record<PartnerClaimState, StateName>> = {
  DRAFT: 'saved',
  SIGNED: 'submitted',
  LEAD_REVIEW: 'progress',
  RETURNED: 'risk',
  VALIDATED: 'retained',
  INCLUDED: 'met',
};

/** Where a declaration stands: colour, shape and word. */
export function DeclarationState({ state, pill = false }: { state: PartnerClaimState; pill?: boolean }) {
  const say = useWords();
  return (
    <StateBadge state={looks[state]} pill={pill}>
      {say(`state.${state}`)}
    </StateBadge>
  );
}
