import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ClaimStateBadge } from '../../claims/claim-state';
import { useWords as useClaimWords } from '../../claims/words';
import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { Page } from '../../ui/page';
import { QuestionsCard } from '../questions/questions-card';
import { AdmissionCard } from '../queue/admission-card';
import { refusals } from '../refusals';
import { Stages } from '../stages';
import { useWords } from '../words';
import { DossierDocument } from './dossier-data';
import { ReviewDesk } from './review-desk';
import { Waterfall } from './waterfall';

/** A claim under control: admitted first, then decided line by line, by the keyboard alone if one likes. */
export function ReviewPage() {
  const say = useWords();
  const claims = useClaimWords();
  const { id: claimId = '' } = useParams();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(DossierDocument, { variables: { claimId } });
  const dossier = data?.controlDossier;
  const name = dossier ? claims(`kind.${dossier.claim.kind}`, { number: dossier.claim.number }) : say('review.name');
  const { lines = 0, decided = 0 } = dossier?.progress ?? {};
  return (
    <Page
      name={dossier ? say(dossier.claim.requested ? 'review.advance' : 'review.of', { claim: name }) : name}
      lead={
        dossier &&
        !dossier.claim.requested &&
        say('review.lead', {
          lines,
          decided,
          left: lines - decided,
          reviewer: dossier.control?.reviewer?.name ?? say('assign.nobody'),
        })
      }
      actions={
        dossier && (
          <>
            <ClaimStateBadge state={dossier.claim.state} pill />
            <ButtonLink to={`/p/${projectId}/demandes/${claimId}`}>{say('review.claim')}</ButtonLink>
            <ButtonLink to="/ma-file">{say('review.queue')}</ButtonLink>
          </>
        )
      }
    >
      <Stages claimId={claimId} />
      <Answer data={dossier} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {(known) => (
          <>
            {can(known, 'control.admit') && <AdmissionCard dossier={known} />}
            {known.claim.requested && (
              <Card title={claims('advance.title')} padded>
                <p>
                  <b>
                    <Money value={known.claim.requested} />
                  </b>
                </p>
                <p>{known.claim.purpose}</p>
                <p className="sec">{claims('advance.without')}</p>
              </Card>
            )}
            {!known.claim.requested && <ReviewDesk dossier={known} base={`/p/${projectId}`} />}
            {known.progress.decided > 0 && <Waterfall dossier={known} />}
            <QuestionsCard projectId={projectId} claimId={claimId} />
          </>
        )}
      </Answer>
    </Page>
  );
}
