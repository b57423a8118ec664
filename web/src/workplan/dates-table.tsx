import { Link, useNavigate } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { EmptyState } from '../ui/empty-state';
import { DayText } from '../ui/figures';
import { type Column, Table } from '../ui/table';
import type { Dated } from './dated';
import { DriftWords } from './drift-words';
import { usePlaces } from './places';
import { useWords } from './words';
import { StandingBadge } from './work-state';

/** The milestones and deliverables of one work package, by date, each with how it stands. */
export function DatesTable({ dates }: { dates: readonly Dated[] }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const navigate = useNavigate();
  if (dates.length === 0) return <EmptyState>{say('dates.empty')}</EmptyState>;
  const columns: readonly Column<Dated>[] = [
    {
      key: 'what',
      title: say('dates.what'),
      cell: (date) => (
        <>
          <span className="code">{date.code}</span> <Link to={places.due(date.kind, date.id)}>{titleOf(date)}</Link>
        </>
      ),
    },
    { key: 'standing', title: say('dates.standing'), cell: (date) => <StandingBadge standing={date.standing} /> },
    {
      key: 'baseline',
      title: say('dates.baseline'),
      cell: (date) => (
        <span className="small sec">
          <DayText day={date.baselineOn} />
        </span>
      ),
    },
    {
      key: 'on',
      title: say('dates.on'),
      cell: (date) => (
        <b>
          <DayText day={date.on} />
        </b>
      ),
    },
    {
      key: 'drift',
      title: say('dates.drift'),
      cell: (date) => (
        <span className="small">
          <DriftWords days={date.driftDays} standing={date.standing} on={date.on} />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={say('dates.title')}
      columns={columns}
      rows={dates}
      rowKey={({ id }) => id}
      onOpen={({ kind, id }) => void navigate(places.due(kind, id))}
    />
  );
}
