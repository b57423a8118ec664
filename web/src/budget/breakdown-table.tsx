import type { ReactNode } from 'react';
import { useFormat } from '../platform/use-format';
import { Money } from '../ui/figures';
import { type Column, Table } from '../ui/table';
import { SpentBar } from './spent-bar';
import { useWords } from './words';

export interface BreakdownRow {
  readonly key: string;
  readonly name: ReactNode;
  /** What the rows are ordered by when their name is chosen. */
  readonly order: string;
  readonly planned: string;
  readonly declared: string;
  readonly left: string;
  readonly percent: string | null;
}

interface BreakdownTableProps {
  caption: string;
  /** What a row is: a category, a partner, a work package. */
  title: string;
  rows: readonly BreakdownRow[];
  sum: Pick<BreakdownRow, 'planned' | 'declared' | 'left' | 'percent'>;
}

/** Planned, declared and left, line by line, with what has been used of each plan. */
export function BreakdownTable({ caption, title, rows, sum }: BreakdownTableProps) {
  const say = useWords();
  const format = useFormat();
  const most = rows.reduce((scale, { planned, declared }) => Math.max(scale, Number(planned), Number(declared)), 0);
  const share = (percent: string | null) => (percent === null ? say('share.none') : format.percent(percent));
  const left = (amount: string) => (
    <span className={amount.startsWith('-') ? 'tone-retard' : undefined}>
      <Money value={amount} />
    </span>
  );
  const columns: readonly Column<BreakdownRow>[] = [
    { key: 'name', title, sort: ({ order }) => order, cell: ({ name }) => name },
    {
      key: 'planned',
      title: say('planned'),
      end: true,
      sort: ({ planned }) => planned,
      cell: ({ planned }) => <Money value={planned} />,
      total: <Money value={sum.planned} />,
    },
    {
      key: 'declared',
      title: say('declared'),
      end: true,
      sort: ({ declared }) => declared,
      cell: ({ declared }) => (
        <b>
          <Money value={declared} />
        </b>
      ),
      total: <Money value={sum.declared} />,
    },
    {
      key: 'left',
      title: say('left'),
      end: true,
      sort: (row) => row.left,
      cell: (row) => left(row.left),
      total: left(sum.left),
    },
    {
      key: 'bar',
      title: say('bar'),
      cell: ({ planned, declared }) => (
        <SpentBar planned={planned} declared={declared} scale={String(most)} width={260} />
      ),
    },
    {
      key: 'share',
      title: say('share'),
      end: true,
      sort: ({ percent }) => percent,
      cell: ({ percent }) => share(percent),
      total: share(sum.percent),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} dense />;
}
