import { PartnerName } from '../../consortium/partner-name';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { type Column, Table } from '../../ui/table';
import { CellShown } from './missing-list';
import styles from './reporting.module.css';
import { isLate, type Period, type Row } from './reporting-data';
import { useWords } from './words';

interface ReportingMatrixProps {
  rows: readonly Row[];
  periods: readonly Period[];
}

/** Partner by period: where each declaration is and what is missing; whoever is late stands out. */
export function ReportingMatrix({ rows, periods }: ReportingMatrixProps) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    { key: 'partner', title: say('matrix.partner'), cell: ({ partner }) => <PartnerName partner={partner} /> },
    ...periods.map(
      ({ id, number, partnersDueOn }): Column<Row> => ({
        key: id,
        title: say('matrix.period', { number, day: format.day(partnersDueOn) }),
        cell: ({ cells }) => {
          const cell = cells.find(({ periodId }) => periodId === id);
          return cell ? <CellShown cell={cell} /> : null;
        },
      }),
    ),
  ];
  return (
    <Card title={say('matrix.title')}>
      {rows.length === 0 ? (
        <EmptyState>{say('matrix.empty')}</EmptyState>
      ) : (
        <div className={styles.matrix}>
          <Table
            caption={say('matrix.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ partner }) => partner.id}
            rowTone={({ cells }) => (cells.some(isLate) ? 'retard' : undefined)}
            ordered
            keys
          />
        </div>
      )}
    </Card>
  );
}
