import type { AgreementState } from '../../graphql/graphql';
import { StateBadge, type StateName } from '../../ui/state';
import { useWords } from './words';

const look: Readonly<Record<AgreementState, StateName>> = {
  DRAFT: 'local',
  PROPOSED: 'submitted',
  IN_FORCE: 'certified',
  SUPERSEDED: 'parked',
};

/** Where a version stands. */
export function VersionState({ state }: { state: AgreementState }) {
  const say = useWords();
  return <StateBadge state={look[state]}>{say(`state.${state}`)}</StateBadge>;
}
