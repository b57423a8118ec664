import { Link } from 'react-router';
import { PersonName } from '../../consortium/person-name';
import { dayOf } from '../../platform/format';
import { DayText } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { usePlaces } from '../places';
import { EndDrift, ScenarioBadge } from './scenario-look';
import type { ScenarioRow } from './scenario-row';
import { useWords } from './words';

interface ScenarioTableProps {
  scenarios: readonly ScenarioRow[];
  shown: string;
  onOpen: (id: string) => void;
}

/** Every scenario with how it stands: what it moves, when the plan would end. */
export function ScenarioTable({ scenarios, shown, onOpen }: ScenarioTableProps) {
  const say = useWords();
  const places = usePlaces();
  const columns: readonly Column<ScenarioRow>[] = [
    {
      key: 'name',
      title: say('column.name'),
      cell: ({ id, name }) => (
        <Link to={places.scenario(id)} aria-current={id === shown ? 'true' : undefined} preventScrollReset>
          {name}
        </Link>
      ),
    },
    { key: 'state', title: say('column.state'), cell: (scenario) => <ScenarioBadge state={scenario.state} /> },
    { key: 'moved', title: say('column.moved'), end: true, cell: ({ moved }) => moved },
    { key: 'end', title: say('column.end'), end: true, cell: ({ endDays }) => <EndDrift days={endDays} /> },
    {
      key: 'by',
      title: say('column.by'),
      cell: ({ openedAt, author }) => (
        <span className="small sec">
          {say.rich('by', { day: <DayText day={dayOf(openedAt)} />, name: <PersonName person={author} /> })}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={say('caption')}
      columns={columns}
      rows={scenarios}
      rowKey={({ id }) => id}
      ordered
      onOpen={({ id }) => onOpen(id)}
      rowTone={({ id }) => (id === shown ? 'now' : undefined)}
    />
  );
}
