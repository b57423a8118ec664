import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { TraceRow_TraceFragment, TracesQuery } from '../../graphql/graphql';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { usePlaces } from '../../workplan/places';
import { useWords } from './words';

export const TraceRowFragment = graphql(`
  fragment TraceRow_Trace on Trace {
    id
    share
    planned
    declared
    certified
    demonstrator {
      id
      code
    }
    elementaryFunction {
      id
      code
      titleFr
      titleEn
    }
    partner {
      id
      shortName
    }
    workPackage {
      id
      code
      titleFr
      titleEn
    }
    deliverable {
      id
      code
      titleFr
      titleEn
    }
  }
`);

type Row = Omit<TraceRow_TraceFragment, ' $fragmentName'>;

const amounts = ['planned', 'declared', 'certified'] as const;

interface TraceTableProps {
  rows: readonly Row[];
  sum: TracesQuery['traces']['sum'];
}

/** The matrix row by row, under headers that stay; what is not traced stands at its end. */
export function TraceTable({ rows, sum }: TraceTableProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const columns: readonly Column<Row>[] = [
    {
      key: 'function',
      title: say('function'),
      cell: ({ elementaryFunction: fn, demonstrator }) =>
        fn ? (
          <>
            <span className="code">{fn.code}</span> {titleOf(fn)}
            {demonstrator && <span className="small dim"> {say('ofDemonstrator', { code: demonstrator.code })}</span>}
          </>
        ) : (
          <span className="dim">{say('untraced')}</span>
        ),
    },
    {
      key: 'work',
      title: say('work'),
      cell: ({ workPackage }) => (
        <Link to={places.work(workPackage.id)} title={titleOf(workPackage)}>
          {workPackage.code}
        </Link>
      ),
    },
    {
      key: 'deliverable',
      title: say('deliverable'),
      cell: ({ deliverable }) =>
        deliverable ? (
          <Link to={places.due('DELIVERABLE', deliverable.id)} title={titleOf(deliverable)}>
            {deliverable.code}
          </Link>
        ) : (
          <span className="dim">–</span>
        ),
    },
    {
      key: 'partner',
      title: say('partner'),
      cell: ({ partner }) => partner?.shortName ?? <span className="dim">–</span>,
    },
    { key: 'share', title: say('share'), end: true, cell: ({ share }) => say('percent', { share }) },
    ...amounts.map(
      (amount): Column<Row> => ({
        key: amount,
        title: say(amount),
        end: true,
        cell: (row) => <Money value={row[amount]} />,
        total: <Money value={sum[amount]} />,
      }),
    ),
  ];
  return <Table caption={say('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} dense ordered />;
}
