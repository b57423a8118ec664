import { PartnerName } from '../../consortium/partner-name';
import { graphql } from '../../graphql/gql';
import type { ObligationMatrix_ObligationRowFragment } from '../../graphql/graphql';
import { useToday } from '../../platform/today';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import { Legend } from '../../ui/legend';
import { Shape } from '../../ui/shape';
import { type Column, Table } from '../../ui/table';
import { type CellKey, kinds, sameCell } from './cells';
import { heatOf, heats } from './heat';
import styles from './obligation-matrix.module.css';
import { useWords } from './words';

export const ObligationMatrixFragment = graphql(`
  fragment ObligationMatrix_ObligationRow on ObligationRow {
    partner {
      id
      shortName
      ...PartnerName_Partner
    }
    remindedOn
    remindedToday
    cells {
      kind
      count
      late
      ageDays
      codes
    }
  }
`);

export type OwingRow = Omit<ObligationMatrix_ObligationRowFragment, ' $fragmentName'>;
type Owed = OwingRow['cells'][number];

/** How long ago, or in how long, in words. */
export function useAge(): (days: number) => string {
  const say = useWords();
  return (days) =>
    days > 0 ? say('age.late', { days }) : days === 0 ? say('age.today') : say('age.soon', { days: -days });
}

interface CellProps {
  row: OwingRow;
  cell: Owed;
  chosen: boolean;
  onToggle: (() => void) | undefined;
}

function Cell({ row, cell, chosen, onToggle }: CellProps) {
  const say = useWords();
  const age = useAge();
  const { kind, count, late, ageDays, codes } = cell;
  if (ageDays === null) return <span className={`${styles.none} dim small`}>{say('cell.none')}</span>;
  const label = say('cell.label', {
    partner: row.partner.shortName,
    kind: say(`kind.${kind}`).toLowerCase(),
    count,
    late,
    age: age(ageDays),
    codes: codes.join(', '),
  });
  const inside = (
    <>
      <span className={styles.count} aria-hidden="true">
        {late > 0 && <Shape name="triangle" size={11} />}
        {count}
      </span>
      <span className={styles.age} aria-hidden="true">
        {ageDays > 0 ? say('age.short', { days: ageDays }) : age(ageDays)}
      </span>
      <span className="vh">{label}</span>
    </>
  );
  const dress = { className: styles.cell, 'data-heat': heatOf(ageDays), title: codes.join(', ') };
  if (!onToggle) return <span {...dress}>{inside}</span>;
  return (
    <button type="button" {...dress} aria-pressed={chosen} onClick={onToggle}>
      {inside}
    </button>
  );
}

interface ObligationMatrixProps {
  rows: readonly OwingRow[];
  chosen: readonly CellKey[];
  /** Absent for those who only look. */
  onToggle: ((cell: CellKey) => void) | undefined;
}

/** Who owes what, partner by kind: how much, since when; a cell is chosen by pressing it. */
export function ObligationMatrix({ rows, chosen, onToggle }: ObligationMatrixProps) {
  const say = useWords();
  const today = useToday();
  const columns: readonly Column<OwingRow>[] = [
    { key: 'partner', title: say('matrix.partner'), cell: ({ partner }) => <PartnerName partner={partner} /> },
    ...kinds.map(
      (kind): Column<OwingRow> => ({
        key: kind,
        title: say(`kind.${kind}`),
        sort: ({ cells }) => -(cells.find((cell) => cell.kind === kind)?.ageDays ?? -999),
        cell: (row) => {
          const cell = row.cells.find((one) => one.kind === kind);
          const key = { partnerId: row.partner.id, kind };
          return cell ? (
            <Cell
              row={row}
              cell={cell}
              chosen={chosen.some((one) => sameCell(one, key))}
              onToggle={onToggle && (() => onToggle(key))}
            />
          ) : null;
        },
      }),
    ),
    {
      key: 'reminded',
      title: say('matrix.reminded'),
      sort: ({ remindedOn }) => remindedOn,
      cell: ({ remindedOn }) => (
        <span className="small sec">
          {remindedOn === today ? say('matrix.today') : <DayText day={remindedOn} none={say('matrix.never')} />}
        </span>
      ),
    },
  ];
  return (
    <Card title={say('matrix.title')}>
      <div className={styles.matrix}>
        <Table
          caption={say('matrix.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ partner }) => partner.id}
          dense
        />
      </div>
      <div className={styles.legend}>
        <Legend
          items={heats.map((heat) => ({
            mark: <i className={styles.swatch} data-heat={heat} aria-hidden="true" />,
            label: say(`legend.${heat}`),
          }))}
        />
      </div>
    </Card>
  );
}
