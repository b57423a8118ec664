import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { ScenarioSpendingQuery } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { StateBadge } from '../../ui/state';
import { centsOf } from './moved';
import styles from './scenario-spending.module.css';
import { type SpendingRow, SpendingTable } from './spending-table';
import { useMovedWords } from './use-moved-words';
import { useWords } from './words';

const ScenarioSpendingQueryDocument = graphql(`
  query ScenarioSpending($scenarioId: ID!) {
    scenarioSpending(scenarioId: $scenarioId) {
      projectId
      byPeriod {
        period {
          id
          number
          fromOn
          untilOn
        }
        planned
        proposed
        difference
      }
      byYear {
        year
        planned
        proposed
        difference
      }
      beyond {
        planned
        proposed
        difference
      }
      total {
        planned
        proposed
        difference
      }
    }
  }
`);

type Spending = NonNullable<ScenarioSpendingQuery['scenarioSpending']>;

/** In euros, what a scenario changes; nothing for who does not see every budget line, nor once it is decided. */
export function ScenarioSpending({ id }: { id: string }) {
  const say = useWords();
  const { data, error } = useQuery(ScenarioSpendingQueryDocument, {
    variables: { scenarioId: id },
    fetchPolicy: 'cache-and-network',
  });
  const spending = data?.scenarioSpending;
  if (error && !spending)
    return (
      <Card title={say('title')} padded>
        <Refused error={error} what={say('unshown')} />
      </Card>
    );
  if (!spending) return null;
  return (
    <Card title={say('title')} aside={<StateBadge state="local">{say('indicative')}</StateBadge>}>
      <Shown spending={spending} />
    </Card>
  );
}

function Shown({ spending }: { spending: Spending }) {
  const say = useWords();
  const format = useFormat();
  const movedWords = useMovedWords();
  const [by, setBy] = useState<'period' | 'year'>('period');
  const { beyond, total } = spending;
  const rows = useRows(spending, by);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <p>
            <b>{movedWords(spending)}</b>
          </p>
          {centsOf(beyond.proposed) > 0n && (
            <p className="tone-risque">{say('beyond.warning', { amount: format.money(beyond.proposed) })}</p>
          )}
          <p className="small dim">{say('rule')}</p>
        </div>
        <Segmented
          label={say('by')}
          labelHidden
          segments={[
            { value: 'period', label: say('by.period') },
            { value: 'year', label: say('by.year') },
          ]}
          value={by}
          onChange={setBy}
        />
      </div>
      <SpendingTable caption={say(`caption.${by}`)} what={say(`column.${by}`)} rows={rows} total={total} />
    </>
  );
}

function useRows({ byPeriod, byYear, beyond }: Spending, by: 'period' | 'year'): readonly SpendingRow[] {
  const say = useWords();
  const format = useFormat();
  const { endsOn } = useProject();
  const inTime: readonly SpendingRow[] =
    by === 'year'
      ? byYear.map(({ year, ...euros }) => ({ ...euros, key: String(year), name: String(year) }))
      : byPeriod.map(({ period, ...euros }) => ({
          ...euros,
          key: period?.id ?? 'none',
          name: period ? say('period', { number: period.number }) : say('period.none'),
          words: period && say('period.days', { from: format.day(period.fromOn), to: format.day(period.untilOn) }),
        }));
  const held = [beyond.planned, beyond.proposed].some((amount) => centsOf(amount) > 0n);
  const after = { ...beyond, key: 'beyond', name: say('beyond', { day: format.day(endsOn) }) };
  return held ? [...inTime, { ...after, words: say('beyond.words') }] : inTime;
}
