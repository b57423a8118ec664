import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { Segmented } from '../../ui/segmented';
import { type Column, Table } from '../../ui/table';
import styles from './agreement.module.css';
import type { Difference } from './agreement-data';
import { useWords } from './words';

const views = ['PARTNER', 'FUND', 'CATEGORY', 'WORK_PACKAGE', 'YEAR', 'LINE'] as const;
type View = (typeof views)[number];

/** Old and new side by side, from one side at a time: amounts, what lies between, and its share. */
export function DifferencesCard({ differences }: { differences: readonly Difference[] }) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const [view, setView] = useState<View>('PARTNER');
  if (differences.length === 0) return null;
  const told = (one: View) => one === 'LINE' || differences.some(({ by }) => by === one);
  const rows = differences.filter(({ by }) => by === view);
  const yearOf = (year: number | null) => (year === null ? say('years.whole') : String(year));
  const nameOf = ({ by, partner, fund, category, workPackage, year }: Difference) => {
    if (by === 'YEAR') return yearOf(year);
    const work = workPackage && (view === 'LINE' ? workPackage.code : `${workPackage.code} ${titleOf(workPackage)}`);
    const parts = [partner?.shortName, work, fund && say(`fund.${fund}`), category && say(`category.${category}`)];
    return parts.filter(Boolean).join(' · ');
  };
  const changed = ({ change, years }: Difference) => Number(change) !== 0 || years.length > 0;
  const columns: readonly Column<Difference>[] = [
    {
      key: 'name',
      title: say(view === 'LINE' ? 'column.line' : headings[view]),
      cell: (row) => (
        <>
          {changed(row) ? <b>{nameOf(row)}</b> : nameOf(row)}
          {row.years.length > 0 && (
            <ul className={styles.years}>
              {row.years.map(({ year, before, after }) => (
                <li key={year ?? 'whole'}>
                  {say('differences.year', {
                    ...{ year: yearOf(year), before: format.money(before), after: format.money(after) },
                  })}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    { key: 'before', title: say('column.before'), end: true, cell: ({ before }) => <Money value={before} /> },
    { key: 'after', title: say('column.after'), end: true, cell: ({ after }) => <Money value={after} /> },
    {
      key: 'change',
      title: say('column.change'),
      end: true,
      sort: ({ change }) => change,
      cell: (row) =>
        changed(row) ? (
          <b>
            <Money value={row.change} signed />
          </b>
        ) : (
          <span className="dim">–</span>
        ),
    },
    {
      key: 'percent',
      title: say('column.percent'),
      end: true,
      cell: (row) => {
        if (!changed(row)) return <span className="dim">–</span>;
        return row.percent === null ? say('differences.new') : format.percent(row.percent);
      },
    },
  ];
  return (
    <Card title={say('differences.title')}>
      <div className={styles.choice}>
        <Segmented
          label={say('differences.by')}
          labelHidden
          segments={views.filter(told).map((value) => ({ value, label: say(`by.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      {rows.some(changed) || view !== 'LINE' ? (
        <Table
          caption={say('differences.caption', { by: say(`by.${view}`) })}
          columns={columns}
          rows={rows}
          rowKey={(row) => nameOf(row)}
          dense
        />
      ) : (
        <p className={styles.note}>{say('differences.none')}</p>
      )}
    </Card>
  );
}

const headings = {
  PARTNER: 'column.partner',
  FUND: 'column.fund',
  CATEGORY: 'category',
  WORK_PACKAGE: 'work',
  YEAR: 'years.year',
} as const;
