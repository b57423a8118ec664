import { useTitleOf } from '../../consortium/current-project';
import type { Day } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { EmptyState } from '../../ui/empty-state';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import type { Difference } from './differences';
import { TwoBars } from './two-bars';
import { useWords } from './words';

interface ComparisonTableProps {
  rows: readonly Difference[];
  /** The days between which both are drawn. */
  project: { readonly startsOn: Day; readonly endsOn: Day };
  none: string;
}

const looks: Readonly<Record<Difference['change'], StateName>> = {
  ADDED: 'proposed',
  REMOVED: 'deducted',
  CHANGED: 'progress',
  SAME: 'planned',
};

/** Each row at both instants: its days, by how much it drifts, what it says of itself. */
export function ComparisonTable({ rows, project, none }: ComparisonTableProps) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  if (rows.length === 0) return <EmptyState>{none}</EmptyState>;
  const spanOf = (line: Difference['before'], kind: Difference['kind']): string => {
    if (!line) return '–';
    const to = format.day(line.endsOn);
    return kind === 'WORK' ? say('span', { from: format.day(line.startsOn), to }) : to;
  };
  const columns: readonly Column<Difference>[] = [
    {
      key: 'what',
      title: say('column.what'),
      cell: (row) => (
        <>
          <span className="code">{(row.after ?? row.before)?.code}</span> {titleOf(row)}
        </>
      ),
    },
    {
      key: 'change',
      title: say('column.change'),
      cell: ({ change }) => <StateBadge state={looks[change]}>{say(`change.${change}`)}</StateBadge>,
    },
    {
      key: 'before',
      title: say('column.before'),
      cell: (row) => <span className="sec">{spanOf(row.before, row.kind)}</span>,
    },
    { key: 'after', title: say('column.after'), cell: (row) => spanOf(row.after, row.kind) },
    {
      key: 'picture',
      title: say('column.picture'),
      titleHidden: true,
      wideOnly: true,
      width: '220px',
      cell: (row) => <TwoBars row={row} project={project} />,
    },
    {
      key: 'drift',
      title: say('column.drift'),
      end: true,
      sort: ({ endDays }) => endDays,
      cell: ({ endDays }) =>
        endDays ? <b className={endDays > 0 ? 'tone-risque' : 'tone-fait'}>{format.days(endDays, true)}</b> : '–',
    },
    {
      key: 'progress',
      title: say('column.progress'),
      wideOnly: true,
      cell: ({ before, after }) => progressOf(before, after),
    },
    {
      key: 'effort',
      title: say('column.effort'),
      wideOnly: true,
      cell: ({ before, after }) => effortOf(before, after),
    },
  ];
  const progressOf = (before: Difference['before'], after: Difference['after']) =>
    before && after && before.progress !== after.progress
      ? say('progress', { before: before.progress ?? 0, after: after.progress ?? 0 })
      : '–';
  const months = (effort: number) => format.decimal(effort / 100);
  const effortOf = (before: Difference['before'], after: Difference['after']) =>
    before && after && before.effort !== null && after.effort !== null && before.effort !== after.effort
      ? say('effort', { before: months(before.effort), after: months(after.effort) })
      : '–';
  return <Table caption={say('caption')} columns={columns} rows={rows} rowKey={({ itemId }) => itemId} keys />;
}
