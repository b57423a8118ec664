import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { PersonName } from '../consortium/person-name';
import { DocumentList } from '../documents/document-list';
import { graphql } from '../graphql/gql';
import type { MilestonePanelQuery as MilestonePanelData } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { Answer } from '../ui/answer';
import { Button } from '../ui/button';
import { DayText } from '../ui/figures';
import { DateDrift } from './date-drift';
import { DuePanel, Facts } from './due-panel';
import { DecideDialog } from './dues/decide-dialog';
import { DueHistory } from './dues/due-history';
import { EntrustDialog } from './dues/entrust-dialog';
import { WarnDialog } from './dues/warn-dialog';
import { useWords as useDueWords } from './dues/words';
import { ForecastDialog } from './forecast-dialog';
import styles from './milestone-panel.module.css';
import { usePlaces } from './places';
import { workplanRefusals } from './refusals';
import { RiskLinks } from './risks/risk-links';
import { useWords } from './words';

const MilestonePanelQuery = graphql(`
  query MilestonePanel($id: ID!) {
    milestone(id: $id) {
      id
      version
      code
      titleFr
      titleEn
      verificationFr
      verificationEn
      baselineOn
      forecastOn
      achievedOn
      standing
      driftDays
      viewerCan
      partner {
        id
        shortName
        ...PartnerName_Partner
      }
      workPackage {
        id
        code
        titleFr
        titleEn
      }
      risks {
        id
        code
        level
      }
      state
      deciderPartner {
        id
        ...PartnerName_Partner
      }
      decider {
        id
        ...PersonName_Person
      }
      evidence {
        id
      }
      history {
        ...DueHistory_DueEvent @unmask
      }
    }
  }
`);

/** One milestone: its three dates, how it is proved, how its forecast moved; and, for the lead, moving it again. */
export function MilestonePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const sayOf = useDueWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const [doing, setDoing] = useState<'forecast' | 'decide' | 'warn' | 'entrust'>();
  const { data, error, refetch } = useQuery(MilestonePanelQuery, { variables: { id } });
  const milestone = data?.milestone;
  const settled = milestone?.state === 'ACHIEVED' || milestone?.state === 'MISSED';
  const may = (deed: 'forecast' | 'decide' | 'warn' | 'entrust' | 'attach') => can(milestone, `milestone.${deed}`);
  const done = () => setDoing(undefined);
  return (
    <DuePanel
      code={milestone?.code ?? say('milestone')}
      title={milestone ? titleOf(milestone) : ''}
      standing={milestone?.standing}
      driftDays={milestone?.driftDays}
      on={milestone?.forecastOn}
      onClose={onClose}
    >
      <Answer data={milestone} error={error} rows={4} refusals={workplanRefusals} onRetry={() => void refetch()}>
        {(shown) => (
          <>
            <DateDrift
              baselineOn={shown.baselineOn}
              on={shown.achievedOn ?? shown.forecastOn}
              driftDays={shown.driftDays}
              standing={shown.standing}
            />
            <Facts
              facts={[
                [say('fact.baseline'), <DayText key="baseline" day={shown.baselineOn} />],
                [say('fact.forecast'), <DayText key="forecast" day={shown.forecastOn} />],
                shown.achievedOn !== null && [say('fact.achieved'), <DayText key="achieved" day={shown.achievedOn} />],
                [say('fact.partner'), <PartnerName key="partner" partner={shown.partner} />],
                [
                  say('fact.work'),
                  <Link key="work" to={places.work(shown.workPackage.id)}>
                    {shown.workPackage.code} {titleOf(shown.workPackage)}
                  </Link>,
                ],
                shown.risks.length > 0 && [say('fact.risks'), <RiskLinks key="risks" risks={shown.risks} />],
                [sayOf('fact.decider'), <Decider key="decider" milestone={shown} />],
                [say('fact.verification'), say.language === 'fr' ? shown.verificationFr : shown.verificationEn],
              ]}
            />
            <div className={styles.actions}>
              {may('forecast') && (
                <Button kind="primary" onClick={() => setDoing('forecast')}>
                  {say('forecast.open')}
                </Button>
              )}
              {may('decide') && (
                <Button onClick={() => setDoing('decide')}>{sayOf(settled ? 'decide.again' : 'decide.open')}</Button>
              )}
              {may('warn') && (
                <Button onClick={() => setDoing('warn')}>
                  {sayOf(shown.state === 'AT_RISK' ? 'calm.open' : 'warn.open')}
                </Button>
              )}
              {may('entrust') && <Button onClick={() => setDoing('entrust')}>{sayOf('entrust.open')}</Button>}
            </div>
            <section className={styles.files}>
              <h3>{sayOf('evidence.title')}</h3>
              <DocumentList
                subjectType="milestone"
                subjectId={shown.id}
                canAttach={may('attach')}
                audience="CONSORTIUM"
                onAttached={() => void refetch()}
              />
            </section>
            <DueHistory events={shown.history} />
            <ForecastDialog
              opened={doing === 'forecast'}
              milestone={shown}
              partner={shown.partner.shortName}
              onClose={done}
            />
            {doing === 'decide' && <DecideDialog milestone={shown} evidence={shown.evidence.length} onClose={done} />}
            {doing === 'warn' && <WarnDialog milestone={shown} atRisk={shown.state !== 'AT_RISK'} onClose={done} />}
            {doing === 'entrust' && <EntrustDialog milestone={shown} onClose={done} />}
          </>
        )}
      </Answer>
    </DuePanel>
  );
}

type Decided = Pick<MilestonePanelData['milestone'], 'deciderPartner' | 'decider'>;

/** The steering committee, a partner, or one person there. */
function Decider({ milestone: { deciderPartner, decider } }: { milestone: Decided }) {
  const say = useDueWords();
  if (!deciderPartner) return say('decider.committee');
  const partner = <PartnerName partner={deciderPartner} />;
  if (!decider) return partner;
  return say.rich('decider.person', { person: <PersonName person={decider} />, partner });
}
