import { useProject } from '../consortium/current-project';
import type { ClaimKind, ClaimState } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { ButtonLink } from '../ui/button';
import { useWords } from './words';

/** From when there is a control to show: to the authority as it goes, to the lead once it is certified. */
const certified: readonly ClaimState[] = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];
const controlled: readonly ClaimState[] = ['IN_CONTROL', 'ADVERSARIAL', 'CONTROLLED', ...certified];

/** The ways from a claim to its control, for those who may go there. */
export function ControlLinks({
  claim,
}: {
  claim: { readonly id: string; readonly kind: ClaimKind; readonly state: ClaimState };
}) {
  const say = useWords();
  const project = useProject();
  const base = `/p/${project.id}/demandes/${claim.id}`;
  const shown = can(project, 'project.contribute') ? certified : controlled;
  return (
    <>
      {claim.kind !== 'ADVANCE' && shown.includes(claim.state) && (
        <ButtonLink to={`${base}/decision`}>{say('claim.control')}</ButtonLink>
      )}
      {can(project, 'project.control') && (claim.kind !== 'ADVANCE' || claim.state === 'SUBMITTED') && (
        <ButtonLink kind="primary" to={`${base}/revue`}>
          {say('claim.review')}
        </ButtonLink>
      )}
    </>
  );
}
