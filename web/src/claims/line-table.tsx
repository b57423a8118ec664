import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useWords as useBudgetWords } from '../budget/words';
import { graphql } from '../graphql/gql';
import type { LineTable_ClaimLineFragment } from '../graphql/graphql';
import { DayText, Money } from '../ui/figures';
import { type Column, Table } from '../ui/table';
import styles from './line-table.module.css';
import { useWords } from './words';

export const LineTableFragment = graphql(`
  fragment LineTable_ClaimLine on ClaimLine {
    id
    number
    category
    documentRef
    issuer
    description
    incurredOn
    paidOn
    net
    vat
    gross
    eligible
    partner {
      id
      shortName
    }
    workPackage {
      id
      code
    }
    evidenceKept
    documents {
      id
    }
  }
`);

type Row = LineTable_ClaimLineFragment;

interface LineTableProps {
  lines: readonly FragmentType<LineTable_ClaimLineFragment>[];
  /** What all lines under the filter sum to, those not shown yet included. */
  sum: string;
  order: string;
  openId: string;
  onOrder: (order: string) => void;
  onOpen: (id: string) => void;
}

/** One expense a row, as the authority reads it: who, what, when, how much, on what. */
export function LineTable({ lines, sum, order, openId, onOrder, onOpen }: LineTableProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const { data, complete } = useFragment({ fragment: LineTableFragment, from: [...lines] });
  if (!complete) return null;
  const opener = ({ id, number, issuer, documentRef, description }: Row) => (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={say('line.open', { number, issuer })}
        onClick={() => onOpen(id)}
      >
        {issuer}
      </button>
      <span className={styles.second} title={description}>
        {documentRef}, {description}
      </span>
    </>
  );
  const amount = (key: 'net' | 'vat' | 'gross'): Column<Row> => ({
    key,
    title: say(`line.${key}`),
    end: true,
    cell: (row) => <Money value={row[key]} />,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      title: say('line.number'),
      sort: ({ number }) => number,
      cell: (row) => (
        <>
          <span className="dim">{row.number}</span> <span className={styles.narrow}>{opener(row)}</span>
        </>
      ),
    },
    {
      key: 'issuer',
      title: say('line.issuer'),
      sort: ({ issuer }) => issuer,
      wideOnly: true,
      cell: (row) => <span className={styles.what}>{opener(row)}</span>,
    },
    { key: 'partner', title: say('line.partner'), cell: ({ partner }) => partner.shortName },
    {
      key: 'category',
      title: say('line.category'),
      cell: ({ category, workPackage }) => (
        <span>
          {budget(`category.${category}`)} <span className={styles.second}>{workPackage.code}</span>
        </span>
      ),
    },
    {
      key: 'dates',
      title: say('line.dates'),
      sort: ({ paidOn }) => paidOn,
      cell: ({ incurredOn, paidOn }) => (
        <span>
          <DayText day={paidOn} none={say('line.unpaid')} />{' '}
          <span className={styles.second}>
            <DayText day={incurredOn} />
          </span>
        </span>
      ),
    },
    amount('net'),
    amount('vat'),
    amount('gross'),
    {
      key: 'eligible',
      title: say('line.eligible'),
      end: true,
      sort: ({ eligible }) => eligible,
      cell: ({ eligible }) => (
        <b>
          <Money value={eligible} />
        </b>
      ),
      total: <Money value={sum} />,
    },
    {
      key: 'files',
      title: say('line.files'),
      end: true,
      cell: ({ documents, evidenceKept }) => (
        <span className={documents.length === 0 ? 'dim' : undefined}>
          {evidenceKept ? say('line.files.kept') : say('line.files.count', { count: documents.length })}
        </span>
      ),
    },
  ];
  return (
    <div className={styles.wide}>
      <Table
        caption={say('lines.caption')}
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
        order={order}
        onOrder={onOrder}
        ordered
        dense
        onOpen={({ id }) => onOpen(id)}
        rowTone={({ id }) => (id === openId ? 'now' : undefined)}
      />
    </div>
  );
}
