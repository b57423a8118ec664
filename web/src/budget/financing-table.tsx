import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { FinancingTable_BudgetFragment } from '../graphql/graphql';
import { ratio } from '../platform/format';
import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { Legend } from '../ui/legend';
import { type Column, Table } from '../ui/table';
import styles from './financing-table.module.css';
import { FundBar, FundSwatch } from './fund-bar';
import { useWords } from './words';

export const FinancingTableFragment = graphql(`
  fragment FinancingTable_Budget on Budget {
    projectId
    total
    funds {
      fund
      amount
      percent
    }
    financing {
      total
      partner {
        id
        shortName
      }
      funds {
        fund
        amount
        percent
      }
    }
  }
`);

type Row = FinancingTable_BudgetFragment['financing'][number];
type Share = FinancingTable_BudgetFragment['funds'][number];

/** An amount and the share it is, derived and never stored. */
function ShareCell({ share }: { share: Share | undefined }) {
  const format = useFormat();
  if (!share) return <span className="dim">–</span>;
  return (
    <span>
      <Money value={share.amount} />
      {share.percent && <span className={styles.percent}>{format.percent(share.percent)}</span>}
    </span>
  );
}

interface FinancingTableProps {
  budget: FragmentType<FinancingTable_BudgetFragment>;
  illustrative: boolean;
}

/** Who pays what for whom: one line per partner, one column per fund. */
export function FinancingTable({ budget, illustrative }: FinancingTableProps) {
  const say = useWords();
  const format = useFormat();
  const { data, complete } = useFragment({ fragment: FinancingTableFragment, from: budget });
  if (!complete) return null;
  const longest = data.financing.reduce((most, { total }) => Math.max(most, Number(total)), 0);
  const reading = ({ partner, funds }: Row) =>
    say('financing.share.reading', {
      partner: partner.shortName,
      shares: funds.map(({ fund, percent }) => `${say(`fund.${fund}`)} ${format.percent(percent ?? '0')}`).join(', '),
    });
  const columns: readonly Column<Row>[] = [
    { key: 'partner', title: say('partner'), cell: ({ partner }) => <b>{partner.shortName}</b> },
    {
      key: 'share',
      title: say('financing.share'),
      cell: (row) => (
        <FundBar label={reading(row)} funds={row.funds} total={row.total} track={ratio(row.total, String(longest))} />
      ),
    },
    ...data.funds.map(
      (share): Column<Row> => ({
        key: share.fund,
        title: say(`fund.${share.fund}`),
        end: true,
        sort: ({ funds }) => funds.find(({ fund }) => fund === share.fund)?.amount,
        cell: ({ funds }) => <ShareCell share={funds.find(({ fund }) => fund === share.fund)} />,
        total: <ShareCell share={share} />,
      }),
    ),
    {
      key: 'total',
      title: say('total'),
      end: true,
      sort: ({ total }) => total,
      cell: ({ total }) => (
        <b>
          <Money value={total} />
        </b>
      ),
      total: <Money value={data.total} />,
    },
  ];
  return (
    <Card
      title={say('financing')}
      aside={
        <Legend
          items={data.funds.map(({ fund }) => ({ mark: <FundSwatch fund={fund} />, label: say(`fund.${fund}`) }))}
        />
      }
    >
      <Table
        caption={say('financing.caption')}
        columns={columns}
        rows={data.financing}
        rowKey={({ partner }) => partner.id}
        dense
      />
      {illustrative && (
        <p className={styles.note}>
          <IllustrativeMark>{say('financing.illustrative')}</IllustrativeMark>
        </p>
      )}
    </Card>
  );
}
