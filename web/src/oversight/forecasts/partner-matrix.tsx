import { PartnerName } from '../../consortium/partner-name';
import { can } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import styles from './forecasts.module.css';
import type { Outlook, OutlookCell, OutlookRow } from './outlook-data';
import { useWords } from './words';

const looks: Readonly<Record<OutlookCell['standing'], StateName>> = {
  DECLARED: 'submitted',
  FORESEEN: 'saved',
  PLANNED: 'planned',
};

/** One partner and one period. */
export interface Place {
  readonly partnerId: string;
  readonly periodId: string;
}

interface PartnerMatrixProps {
  outlook: Outlook;
  onSay: (place: Place) => void;
}

/** What each partner expects of each period, and where it comes from; one's own can be said anew. */
export function PartnerMatrix({ outlook: { rows, periods, sums }, onSay }: PartnerMatrixProps) {
  const say = useWords();
  const together = (amount: string) => (rows.length > 1 ? <Money value={amount} cents="never" /> : undefined);
  const columns: readonly Column<OutlookRow>[] = [
    { key: 'partner', title: say('matrix.partner'), cell: ({ partner }) => <PartnerName partner={partner} /> },
    ...periods.map(
      ({ period: { id: periodId, number }, expected }): Column<OutlookRow> => ({
        key: periodId,
        title: say('matrix.period', { number }),
        end: true,
        total: together(expected),
        cell: (row) => {
          const cell = row.cells.find((one) => one.periodId === periodId);
          if (!cell) return null;
          const { id: partnerId, shortName: partner } = row.partner;
          const may = cell.standing !== 'DECLARED' && can(row, 'forecast.say');
          return (
            <span className={styles.cell}>
              <Money value={cell.expected} cents="never" />
              <span className="small">
                <StateBadge state={looks[cell.standing]}>{say(`standing.${cell.standing}`)}</StateBadge>
              </span>
              {may && (
                <Button
                  size="small"
                  label={say(cell.forecast ? 'say.again.label' : 'say.label', { partner, number })}
                  onClick={() => onSay({ partnerId, periodId })}
                >
                  {say('say')}
                </Button>
              )}
            </span>
          );
        },
      }),
    ),
    {
      key: 'expected',
      title: say('matrix.expected'),
      end: true,
      sort: (row) => row.sums.expected,
      total: together(sums.expected),
      cell: (row) => (
        <b>
          <Money value={row.sums.expected} cents="never" />
        </b>
      ),
    },
    {
      key: 'budget',
      title: say('matrix.budget'),
      end: true,
      sort: (row) => row.sums.budget,
      total: together(sums.budget),
      cell: (row) => <Money value={row.sums.budget} cents="never" />,
    },
  ];
  return (
    <Card title={say('matrix.title')}>
      <Table
        caption={say('matrix.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ partner }) => partner.id}
        dense
        keys
      />
    </Card>
  );
}
