import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { DocumentList } from '../documents/document-list';
import { graphql } from '../graphql/gql';
import type { DeliverablePanelQuery as DeliverablePanelData } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { Answer } from '../ui/answer';
import { DayText } from '../ui/figures';
import { StateBadge } from '../ui/state';
import { ChangeRequest } from './change-request';
import styles from './deliverable-panel.module.css';
import { DeliverableSteps } from './deliverable-steps';
import { DuePanel, Facts } from './due-panel';
import { DeliverableDeeds } from './dues/deliverable-deeds';
import { DueHistory } from './dues/due-history';
import { ReviewThread } from './dues/review-thread';
import { useWords as useDueWords } from './dues/words';
import { usePlaces } from './places';
import { workplanRefusals } from './refusals';
import { ReviewDeliverable } from './review-deliverable';
import { SubmitDeliverable } from './submit-deliverable';
import { useWords } from './words';

const DeliverablePanelQuery = graphql(`
  query DeliverablePanel($id: ID!) {
    deliverable(id: $id) {
      id
      version
      code
      titleFr
      titleEn
      type
      dissemination
      baselineOn
      dueOn
      submittedOn
      acceptedOn
      state
      delayReason
      standing
      driftDays
      viewerCan
      delayed
      unexplained
      contributors {
        id
        ...PartnerName_Partner
      }
      history {
        ...DueHistory_DueEvent @unmask
      }
      partner {
        id
        ...PartnerName_Partner
      }
      workPackage {
        id
        code
        titleFr
        titleEn
      }
      ...ChangeRequest_Deliverable
    }
  }
`);

/** One deliverable: where it stands, its files, and what the viewer may do next with it. */
export function DeliverablePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const sayOf = useDueWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { data, error, refetch } = useQuery(DeliverablePanelQuery, { variables: { id } });
  const deliverable = data?.deliverable;
  return (
    <DuePanel
      code={deliverable?.code ?? say('deliverable')}
      title={deliverable ? titleOf(deliverable) : ''}
      standing={deliverable?.standing}
      driftDays={deliverable?.driftDays}
      on={deliverable?.dueOn}
      onClose={onClose}
    >
      <Answer data={deliverable} error={error} rows={4} refusals={workplanRefusals} onRetry={() => void refetch()}>
        {(shown) => (
          <>
            <DeliverableSteps state={shown.state} />
            <ChangeRequest deliverable={shown} />
            <Facts
              facts={[
                [say('fact.due'), <DayText key="due" day={shown.dueOn} />],
                shown.baselineOn !== shown.dueOn && [
                  say('fact.baseline'),
                  <DayText key="baseline" day={shown.baselineOn} />,
                ],
                shown.submittedOn !== null && [
                  say('fact.submitted'),
                  <DayText key="submitted" day={shown.submittedOn} />,
                ],
                shown.acceptedOn !== null && [say('fact.accepted'), <DayText key="accepted" day={shown.acceptedOn} />],
                shown.delayReason !== '' && [say('fact.delay'), shown.delayReason],
                [say('fact.partner'), <PartnerName key="partner" partner={shown.partner} />],
                [sayOf('fact.contributors'), <Contributors key="contributors" partners={shown.contributors} />],
                [
                  say('fact.work'),
                  <Link key="work" to={places.work(shown.workPackage.id)}>
                    {shown.workPackage.code} {titleOf(shown.workPackage)}
                  </Link>,
                ],
                [say('fact.kind'), say(`type.${shown.type}`)],
                [say('fact.sight'), say(`dissemination.${shown.dissemination}`)],
              ]}
            />
            {shown.unexplained && (
              <p>
                <StateBadge state="late">{sayOf('unexplained')}</StateBadge>
              </p>
            )}
            <DeliverableDeeds deliverable={shown} />
            <section className={styles.files}>
              <h3>{say('files.title')}</h3>
              <DocumentList
                subjectType="deliverable"
                subjectId={shown.id}
                canAttach={can(shown, 'deliverable.attach') || can(shown, 'deliverable.contribute')}
                audience="CONSORTIUM"
                onAttached={() => void refetch()}
              />
            </section>
            {can(shown, 'deliverable.submit') && <SubmitDeliverable deliverable={shown} />}
            {(can(shown, 'deliverable.accept') || can(shown, 'deliverable.request-changes')) && (
              <ReviewDeliverable deliverable={shown} />
            )}
            <ReviewThread id={shown.id} />
            <DueHistory events={shown.history} />
          </>
        )}
      </Answer>
    </DuePanel>
  );
}

function Contributors({ partners }: { partners: DeliverablePanelData['deliverable']['contributors'] }) {
  const say = useDueWords();
  if (partners.length === 0) return say('fact.contributors.none');
  return partners.map((partner, place) => (
    <Fragment key={partner.id}>
      {place > 0 && ', '}
      <PartnerName partner={partner} />
    </Fragment>
  ));
}
