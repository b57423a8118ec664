import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { PartnerName } from '../../consortium/partner-name';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { useShortcut } from '../../platform/shortcuts';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { DayText } from '../../ui/figures';
import { Page } from '../../ui/page';
import { usePlaces } from '../places';
import { ChangeDialog } from './change-dialog';
import { EndDialog } from './end-dialog';
import { riskRefusals } from './refusals';
import { ReviewDialog } from './review-dialog';
import { RiskHistory } from './risk-history';
import { RiskNow, RiskThreats, RiskWhat } from './risk-now';
import styles from './risk-page.module.css';
import type { RiskSheet } from './risk-sheet';
import { useWords } from './words';

const RiskQueryDocument = graphql(`
  query Risk($id: ID!, $projectId: ID!) {
    risk(id: $id) {
      ...RiskSheet_Risk @unmask
    }
    riskRegister(projectId: $projectId) {
      projectId
      cells {
        probability
        impact
        level
        count
      }
      carriers {
        id
        shortName
      }
    }
  }
`);

type Deed = 'review' | 'change' | 'close' | 'reopen';

/** Who carries it, of what nature, foreseen or not, and who raised it. */
function Lead({ risk }: { risk: RiskSheet }) {
  const say = useWords();
  const facts = {
    partner: <PartnerName partner={risk.partner} />,
    nature: say(`category.${risk.category}`),
    origin: say(risk.foreseen ? 'origin.foreseen' : 'origin.unforeseen'),
  };
  return (
    <>
      {risk.owner
        ? say.rich('risk.lead.owned', { ...facts, owner: <PersonName person={risk.owner} /> })
        : say.rich('risk.lead', facts)}{' '}
      {say.rich('risk.raised', {
        by: <PersonName person={risk.raisedBy} />,
        day: <DayText day={dayOf(risk.raisedAt)} />,
      })}
    </>
  );
}

/** One risk: how it stands, what keeps it small, what it threatens, and every review that was said of it. */
export function RiskPage() {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { id: projectId } = useProject();
  const { id = '' } = useParams();
  const [doing, setDoing] = useState<Deed>();
  const { data, error, refetch } = useQuery(RiskQueryDocument, { variables: { id, projectId } });
  const risk = data?.risk;
  const may = (deed: Deed) => can(risk, `risk.${deed}`);
  const done = () => setDoing(undefined);
  useShortcut({
    keys: 'Enter',
    label: may('review') ? say('review.open') : '',
    enabled: may('review'),
    run: () => setDoing('review'),
  });
  const button = (deed: Deed) =>
    may(deed) && (
      <Button
        key={deed}
        kind={deed === 'review' || deed === 'reopen' ? 'primary' : 'plain'}
        keys={deed === 'review' ? 'Enter' : undefined}
        onClick={() => setDoing(deed)}
      >
        {say(`${deed}.open`)}
      </Button>
    );
  return (
    <Page
      name={risk?.code ?? say('risk.name')}
      title={risk && `${risk.code} ${titleOf(risk)}`}
      lead={risk && <Lead risk={risk} />}
      actions={
        <>
          {(['review', 'change', 'close', 'reopen'] as const).map(button)}
          <ButtonLink to={places.risks}>{say('risks.back')}</ButtonLink>
        </>
      }
    >
      <Answer data={data} error={error} refusals={riskRefusals} onRetry={() => void refetch()}>
        {({ risk: shown, riskRegister: { cells, carriers } }) => (
          <>
            <div className={styles.columns}>
              <div>
                <RiskNow risk={shown} />
                <RiskWhat risk={shown} />
              </div>
              <RiskThreats risk={shown} />
            </div>
            <RiskHistory risk={shown} cells={cells} />
            {doing === 'review' && <ReviewDialog risk={shown} cells={cells} onClose={done} />}
            {doing === 'change' && <ChangeDialog risk={shown} carriers={carriers} onClose={done} />}
            {(doing === 'close' || doing === 'reopen') && <EndDialog deed={doing} risk={shown} onClose={done} />}
          </>
        )}
      </Answer>
    </Page>
  );
}
