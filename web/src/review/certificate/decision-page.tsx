import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ClaimStateBadge } from '../../claims/claim-state';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Page } from '../../ui/page';
import { Stages } from '../stages';
import { AnswersCard } from './answers-card';
import { CertificateCard } from './certificate-card';
import styles from './decision.module.css';
import { type Conclusion, DecisionPageDocument } from './decision-data';
import { Deeds } from './deeds';
import { FiguresCard, ObstaclesCard } from './figures-cards';
import { refusals } from './refusals';
import { FundsCard, PartsCard, TypologiesCard } from './tables';
import { useWords } from './words';

/** Where the control stands, in a sentence. */
function useLead(): (conclusion: Conclusion) => string {
  const say = useWords();
  const format = useFormat();
  return ({ claim, certificate, answersDueOn, unanswered, concludedBy }) => {
    if (certificate)
      return say('lead.certified', {
        name: certificate.certifier.name,
        at: format.day(dayOf(certificate.certifiedAt)),
      });
    if (claim.state === 'IN_CONTROL') return say('lead.IN_CONTROL');
    if (claim.state === 'ADVERSARIAL' && answersDueOn)
      return say('lead.ADVERSARIAL', { due: format.day(answersDueOn), unanswered });
    if (claim.state === 'CONTROLLED') return say('lead.CONTROLLED', { name: concludedBy?.name ?? '' });
    return say('lead.other');
  };
}

/** What a control comes to: before and after, what is left to do, and the certificate. */
export function DecisionPage() {
  const say = useWords();
  const format = useFormat();
  const lead = useLead();
  const { id: claimId = '' } = useParams();
  const { data, error, refetch } = useQuery(DecisionPageDocument, {
    variables: { claimId },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.controlConclusion;
  const title = ({ totals }: Conclusion) =>
    say('title', { retained: format.money(totals.retained), declared: format.money(totals.declared) });
  return (
    <Page
      name={say('name')}
      title={found && title(found)}
      lead={found && lead(found)}
      actions={
        found && (
          <>
            <ClaimStateBadge state={found.claim.state} pill />
            <Deeds conclusion={found} />
          </>
        )
      }
    >
      <Stages claimId={claimId} />
      <Answer data={data} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {({ controlConclusion: conclusion }) => (
          <div className={styles.columns}>
            <div>
              <TypologiesCard conclusion={conclusion} />
              <AnswersCard claimId={claimId} />
              <PartsCard conclusion={conclusion} />
            </div>
            <div>
              {conclusion.certificate && <CertificateCard certificate={conclusion.certificate} />}
              <FiguresCard conclusion={conclusion} />
              <FundsCard conclusion={conclusion} />
              {can(conclusion, 'certificate.conclude') && <ObstaclesCard obstacles={conclusion.toConclude} />}
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}
