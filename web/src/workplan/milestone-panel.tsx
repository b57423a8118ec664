import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql/gql';
import { can } from '../platform/permissions';
import { Answer } from '../ui/answer';
import { Button } from '../ui/button';
import { DayText } from '../ui/figures';
import { AchieveDialog } from './achieve-dialog';
import { DateDrift } from './date-drift';
import { DuePanel, Facts } from './due-panel';
import { ForecastDialog } from './forecast-dialog';
import { ForecastHistory } from './forecast-history';
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
      ...ForecastHistory_Milestone
    }
  }
`);

/** One milestone: its three dates, how it is proved, how its forecast moved; and, for the lead, moving it again. */
export function MilestonePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const [doing, setDoing] = useState<'forecast' | 'achieve'>();
  const { data, error, refetch } = useQuery(MilestonePanelQuery, { variables: { id } });
  const milestone = data?.milestone;
  const movable = can(milestone, 'milestone.forecast');
  const achievable = can(milestone, 'milestone.achieve');
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
                [say('fact.verification'), say.language === 'fr' ? shown.verificationFr : shown.verificationEn],
              ]}
            />
            {(movable || achievable) && (
              <div className={styles.actions}>
                {movable && (
                  <Button kind="primary" onClick={() => setDoing('forecast')}>
                    {say('forecast.open')}
                  </Button>
                )}
                {achievable && <Button onClick={() => setDoing('achieve')}>{say('achieve.open')}</Button>}
              </div>
            )}
            <ForecastHistory milestone={shown} />
            <ForecastDialog
              opened={doing === 'forecast'}
              milestone={shown}
              partner={shown.partner.shortName}
              onClose={() => setDoing(undefined)}
            />
            <AchieveDialog opened={doing === 'achieve'} milestone={shown} onClose={() => setDoing(undefined)} />
          </>
        )}
      </Answer>
    </DuePanel>
  );
}
