import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { EmptyState } from '../ui/empty-state';
import { DayText } from '../ui/figures';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { type Column, Table } from '../ui/table';
import { DriftWords } from '../workplan/drift-words';
import { usePlaces } from '../workplan/places';
import { StandingBadge, standings } from '../workplan/work-state';
import type { MapItem, MapRow } from './map-item';
import { useWords } from './words';

type Line = MapItem & { readonly partner: MapRow['partner'] };

/** The map of what is due as a table: the same things, to be read in order and sorted. */
export function DueMapTable({ rows }: { rows: readonly MapRow[] }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const all: readonly Line[] = rows.flatMap(({ partner, items }) => items.map((item) => ({ ...item, partner })));
  if (all.length === 0) return <EmptyState>{say('map.empty')}</EmptyState>;
  const columns: readonly Column<Line>[] = [
    {
      key: 'partner',
      title: say('map.partner'),
      sort: ({ partner }) => partner.shortName,
      cell: ({ partner }) => (
        <b>
          <IllustrativeMark when={partner.illustrative}>{partner.shortName}</IllustrativeMark>
        </b>
      ),
    },
    {
      key: 'what',
      title: say('slip.what'),
      sort: ({ code }) => code,
      cell: (item) => (
        <>
          <span className="code">{item.code}</span>{' '}
          <Link to={places.due(item.kind === 'MILESTONE' ? 'MILESTONE' : 'DELIVERABLE', item.id)}>{titleOf(item)}</Link>
        </>
      ),
    },
    {
      key: 'on',
      title: say('map.on'),
      sort: ({ doneOn, dueOn }) => doneOn ?? dueOn,
      cell: ({ doneOn, dueOn }) => <DayText day={doneOn ?? dueOn} />,
    },
    {
      key: 'standing',
      title: say('map.standing'),
      sort: ({ standing }) => standings.indexOf(standing),
      cell: ({ standing }) => <StandingBadge standing={standing} />,
    },
    {
      key: 'drift',
      title: say('slip.drift'),
      sort: ({ driftDays }) => driftDays,
      cell: ({ driftDays, standing, dueOn }) => (
        <span className="small">
          <DriftWords days={driftDays} standing={standing} on={dueOn} />
        </span>
      ),
    },
  ];
  return <Table dense keys={false} caption={say('map.title')} columns={columns} rows={all} rowKey={({ id }) => id} />;
}
