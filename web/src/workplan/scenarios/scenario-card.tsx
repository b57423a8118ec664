import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PersonName } from '../../consortium/person-name';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import { ScenarioSpending } from '../spending/scenario-spending';
import { AdoptDialog } from './adopt-dialog';
import { DiscardDialog } from './discard-dialog';
import { scenarioRefusals } from './refusals';
import styles from './scenario-card.module.css';
import { ScenarioDifferences } from './scenario-differences';
import { ScenarioBadge } from './scenario-look';
import { ScenarioObstacles } from './scenario-obstacles';
import { type Scenario, ScenarioQueryDocument } from './scenario-row';
import { useDropping } from './use-dropping';
import { useWords } from './words';

/** One scenario: when the plan would end, every date it changes, what stands in its way, the decision, and the euros that it moves. */
export function ScenarioCard({ id }: { id: string }) {
  const say = useWords();
  const { data, previousData, error, refetch } = useQuery(ScenarioQueryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const scenario = data?.scenario ?? (error ? undefined : previousData?.scenario);
  return (
    <>
      <Card title={scenario ? scenario.name : say('column.name')} aside={scenario && <ScenarioBadge {...scenario} />}>
        <Answer
          data={scenario}
          error={error}
          rows={6}
          what={say('one.unshown')}
          refusals={scenarioRefusals}
          onRetry={() => void refetch()}
        >
          {(found) => <Shown scenario={found} />}
        </Answer>
      </Card>
      {scenario && <ScenarioSpending key={scenario.version} id={id} />}
    </>
  );
}

function Shown({ scenario }: { scenario: Scenario }) {
  const say = useWords();
  const [asking, setAsking] = useState<'adopt' | 'discard'>();
  const dropping = useDropping(scenario);
  const { differences, obstacles } = scenario;
  const close = () => setAsking(undefined);
  const blocked = obstacles.length > 0 ? say('adopt.blocked') : differences.length === 0 && say('adopt.nothing');
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <p>
            <b>{endWords(scenario, say)}</b>
          </p>
          <Ended scenario={scenario} />
          <p className="small dim hide-small">{say('picture')}</p>
        </div>
        <div className={styles.acts}>
          {can(scenario, 'scenario.discard') && <Button onClick={() => setAsking('discard')}>{say('discard')}</Button>}
          {can(scenario, 'scenario.adopt') && (
            <Button kind="primary" reason={blocked} onClick={() => setAsking('adopt')}>
              {say('adopt')}
            </Button>
          )}
        </div>
      </div>
      {dropping.problem}
      <ScenarioObstacles scenario={scenario} onDrop={dropping.drop} />
      <ScenarioDifferences scenario={scenario} onDrop={dropping.drop} />
      {asking === 'adopt' && <AdoptDialog scenario={scenario} onClose={close} />}
      {asking === 'discard' && <DiscardDialog scenario={scenario} onClose={close} />}
    </>
  );
}

function endWords({ endDays }: Scenario, say: ReturnType<typeof useWords>): string {
  const days = endDays ?? 0;
  return say(`end.${days > 0 ? 'later' : days < 0 ? 'sooner' : 'same'}`, { days: Math.abs(days) });
}

function Ended({ scenario: { state, closedAt, closedBy, reason } }: { scenario: Scenario }) {
  const say = useWords();
  if (state === 'OPEN' || !closedAt || !closedBy) return null;
  const by = { day: <DayText day={dayOf(closedAt)} />, name: <PersonName person={closedBy} /> };
  return <p className="sec">{say.rich(`ended.${state}`, { ...by, reason })}</p>;
}
