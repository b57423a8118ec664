import type { ReactNode } from 'react';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { centsOf, type Weighed } from './moved';
import { TwoAmounts } from './two-amounts';
import { useWords } from './words';

export interface SpendingRow extends Weighed {
  readonly key: string;
  readonly name: string;
  /** Which days it has, or why it matters. */
  readonly words?: ReactNode;
}

interface SpendingTableProps {
  caption: string;
  what: string;
  rows: readonly SpendingRow[];
  total: Weighed;
}

/** The euros of the plan and of the scenario side by side; what differs stands out. */
export function SpendingTable({ caption, what, rows, total }: SpendingTableProps) {
  const say = useWords();
  const amounts = rows.flatMap(({ planned, proposed }) => [Number(planned), Number(proposed)]);
  const scale = Math.max(1, ...amounts);
  const columns: ReadonlyArray<Column<SpendingRow>> = [
    {
      key: 'what',
      title: what,
      cell: ({ name, words }) => (
        <>
          <b>{name}</b> {words && <span className="sec small">{words}</span>}
        </>
      ),
    },
    {
      key: 'planned',
      title: say('column.planned'),
      end: true,
      cell: ({ planned }) => <Money value={planned} />,
      total: <Money value={total.planned} />,
    },
    {
      key: 'proposed',
      title: say('column.proposed'),
      end: true,
      cell: ({ proposed }) => <Money value={proposed} />,
      total: <Money value={total.proposed} />,
    },
    {
      key: 'picture',
      title: say('column.picture'),
      titleHidden: true,
      wideOnly: true,
      width: '220px',
      cell: ({ planned, proposed }) => <TwoAmounts planned={planned} proposed={proposed} scale={scale} />,
    },
    {
      key: 'difference',
      title: say('column.difference'),
      end: true,
      cell: ({ difference }) =>
        centsOf(difference) === 0n ? (
          '–'
        ) : (
          <b>
            <Money value={difference} signed />
          </b>
        ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} ordered />;
}
