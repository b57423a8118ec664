import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { centsOf } from '../../workplan/spending/moved';
import styles from './forecasts.module.css';
import type { OutlookPeriod } from './outlook-data';
import { useWords } from './words';

/** The figures of the curves, for whoever reads rather than looks. */
export function PeriodTable({ periods, unplaced }: { periods: readonly OutlookPeriod[]; unplaced: string }) {
  const say = useWords();
  const format = useFormat();
  const amount = (
    key: 'planned' | 'expected' | 'plannedSoFar' | 'declaredSoFar' | 'expectedSoFar',
  ): Column<OutlookPeriod> => ({
    key,
    title: say(`periods.${key}`),
    end: true,
    cell: (row) => <Money value={row[key]} cents="never" />,
  });
  const columns: readonly Column<OutlookPeriod>[] = [
    {
      key: 'period',
      title: say('periods.period'),
      cell: ({ period: { number, fromOn, untilOn } }) => (
        <>
          <b>{say('period', { number })}</b>{' '}
          <span className="sec small">{say('span', { from: format.day(fromOn), until: format.day(untilOn) })}</span>
        </>
      ),
    },
    amount('planned'),
    amount('expected'),
    amount('plannedSoFar'),
    amount('declaredSoFar'),
    amount('expectedSoFar'),
  ];
  return (
    <Card title={say('periods.title')}>
      <Table
        caption={say('periods.caption')}
        columns={columns}
        rows={periods}
        rowKey={({ period }) => period.id}
        ordered
        dense
      />
      {centsOf(unplaced) > 0n && (
        <p className={`${styles.note} small tone-risque`}>
          {say('periods.unplaced', { amount: format.money(unplaced) })}
        </p>
      )}
    </Card>
  );
}
