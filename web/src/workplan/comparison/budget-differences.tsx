import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { BudgetComparisonQuery } from '../../graphql/graphql';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { type Column, Table } from '../../ui/table';
import { planRefusals } from '../planning/refusals';
import { centsOf } from '../spending/moved';
import styles from './budget-differences.module.css';
import { useWords } from './words';

const BudgetComparisonQueryDocument = graphql(`
  query BudgetComparison($projectId: ID!, $beforeId: ID!, $afterId: ID) {
    budgetComparison(projectId: $projectId, beforeId: $beforeId, afterId: $afterId) {
      projectId
      total {
        before
        after
        difference
      }
      rows {
        itemId
        code
        titleFr
        titleEn
        before
        after
        difference
      }
    }
  }
`);

type Compared = NonNullable<BudgetComparisonQuery['budgetComparison']>;
type Row = Compared['rows'][number];

interface BudgetDifferencesProps {
  projectId: string;
  beforeId: string;
  afterId: string | undefined;
}

/** Euros then and now, by work package; nothing for who does not see every budget line, or where none were kept. */
export function BudgetDifferences(instants: BudgetDifferencesProps) {
  const say = useWords();
  const { data, error } = useQuery(BudgetComparisonQueryDocument, { variables: { ...instants } });
  const compared = data?.budgetComparison;
  if (error && !compared)
    return (
      <Card title={say('budget.title')} padded>
        <Refused error={error} what={say('budget.unshown')} refusals={planRefusals} />
      </Card>
    );
  return compared ? <Shown compared={compared} /> : null;
}

function Shown({ compared: { rows, total } }: { compared: Compared }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [shown, show] = useState<'changed' | 'all'>('changed');
  const changed = rows.filter(({ difference }) => centsOf(difference) !== 0n);
  const amount = (key: 'before' | 'after'): Column<Row> => ({
    key,
    title: say(`budget.${key}`),
    end: true,
    cell: (row) => <Money value={row[key]} />,
    total: <Money value={total[key]} />,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      title: say('column.what'),
      cell: (row) => (
        <>
          <span className="code">{row.code}</span> {titleOf(row)}
        </>
      ),
    },
    amount('before'),
    amount('after'),
    {
      key: 'difference',
      title: say('budget.difference'),
      end: true,
      cell: ({ difference }) =>
        centsOf(difference) === 0n ? (
          '–'
        ) : (
          <b>
            <Money value={difference} signed />
          </b>
        ),
      total: <Money value={total.difference} signed />,
    },
  ];
  const kept = shown === 'all' ? rows : changed;
  return (
    <Card title={say('budget.title')} aside={say('budget.count', { count: changed.length })}>
      <div className={styles.bar}>
        <Segmented
          label={say('show')}
          labelHidden
          segments={[
            { value: 'changed', label: say('budget.changed') },
            { value: 'all', label: say('show.all') },
          ]}
          value={shown}
          onChange={show}
        />
      </div>
      {kept.length === 0 ? (
        <EmptyState>{say('budget.none')}</EmptyState>
      ) : (
        <Table
          caption={say('budget.caption')}
          columns={columns}
          rows={kept}
          rowKey={({ itemId }) => itemId}
          ordered
          dense
        />
      )}
    </Card>
  );
}
