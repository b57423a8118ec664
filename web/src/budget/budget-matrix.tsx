import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { BudgetMatrix_BudgetFragment } from '../graphql/graphql';
import { Questionable } from '../platform/questionable';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import { Legend } from '../ui/legend';
import { Segmented } from '../ui/segmented';
import { Shape } from '../ui/shape';
import { type Column, Table } from '../ui/table';
import styles from './budget-matrix.module.css';
import { SpentBar } from './spent-bar';
import { useWords } from './words';

export const BudgetMatrixFragment = graphql(`
  fragment BudgetMatrix_Budget on Budget {
    projectId
    sum {
      planned
      declared
      left
    }
    cells {
      category
      planned
      declared
      left
      partner {
        id
      }
    }
    byPartner {
      planned
      declared
      left
      partner {
        id
        shortName
      }
    }
    byCategory {
      category
      planned
      declared
      left
    }
  }
`);

type Figures = Omit<BudgetMatrix_BudgetFragment['sum'], '__typename'>;
type Row = BudgetMatrix_BudgetFragment['byPartner'][number];
type Measure = 'planned' | 'declared' | 'left';
const measures: readonly Measure[] = ['planned', 'declared', 'left'];

/** One amount of the matrix, over the bar that holds the three. */
function Cell({ figures, measure }: { figures: Figures | undefined; measure: Measure }) {
  const say = useWords();
  if (!figures) return <span className="dim">–</span>;
  const amount = figures[measure];
  return (
    <span className={styles.cell}>
      {figures.left.startsWith('-') ? (
        <span className={`${styles.over} tone-retard`}>
          <Shape name="triangle" size={11} />
          <span className="vh">{say('legend.over')} </span>
          <Money value={amount} />
        </span>
      ) : (
        <Money value={amount} />
      )}
      <SpentBar planned={figures.planned} declared={figures.declared} width={92} />
    </span>
  );
}

const OverMark = () => (
  <span className="tone-retard">
    <Shape name="triangle" size={11} />
  </span>
);

function Owner({ partner: { id, shortName } }: { partner: NonNullable<Row['partner']> }) {
  return (
    <>
      <b>{shortName}</b> <Questionable subject="BUDGET" id={id} name={shortName} />
    </>
  );
}

/** The budget of each partner category by category: planned, declared or left, each over its bar. */
export function BudgetMatrix({ budget }: { budget: FragmentType<BudgetMatrix_BudgetFragment> }) {
  const say = useWords();
  const [measure, setMeasure] = useState<Measure>('planned');
  const { data, complete } = useFragment({ fragment: BudgetMatrixFragment, from: budget });
  if (!complete) return null;
  const { cells, byPartner, byCategory, sum } = data;
  const cellOf = (partnerId: string | undefined, category: string | null) =>
    cells.find((cell) => cell.partner.id === partnerId && cell.category === category);
  const columns: readonly Column<Row>[] = [
    { key: 'partner', title: say('partner'), cell: ({ partner }) => partner && <Owner partner={partner} /> },
    ...byCategory.map(
      (row): Column<Row> => ({
        key: row.category ?? '',
        title: row.category ? say(`category.${row.category}`) : '',
        end: true,
        sort: ({ partner }) => cellOf(partner?.id, row.category)?.[measure],
        cell: ({ partner }) => <Cell figures={cellOf(partner?.id, row.category)} measure={measure} />,
        total: <Cell figures={row} measure={measure} />,
      }),
    ),
    {
      key: 'total',
      title: say('total'),
      end: true,
      sort: (row) => row[measure],
      cell: (row) => <Cell figures={row} measure={measure} />,
      total: <Cell figures={sum} measure={measure} />,
    },
  ];
  return (
    <Card
      title={say('matrix')}
      aside={
        <Segmented
          label={say('matrix.measure')}
          labelHidden
          segments={measures.map((value) => ({ value, label: say(`measure.${value}`) }))}
          value={measure}
          onChange={setMeasure}
        />
      }
    >
      <div className={styles.wide}>
        <Table
          caption={say('matrix.caption')}
          columns={columns}
          rows={byPartner}
          rowKey={({ partner }) => partner?.id ?? ''}
          dense
        />
      </div>
      <div className={styles.legend}>
        <Legend
          items={[
            { mark: 'track', label: say('legend.planned') },
            { mark: 'bar', label: say('legend.declared') },
            { mark: <OverMark />, label: say('legend.over') },
          ]}
        />
      </div>
    </Card>
  );
}
