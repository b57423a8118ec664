import { useProject, useTitleOf } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { type Column, Table } from '../../ui/table';
import { TwoBars } from '../comparison/two-bars';
import { EndDrift } from './scenario-look';
import type { Difference, Scenario } from './scenario-row';
import { useWords } from './words';

interface ScenarioDifferencesProps {
  scenario: Scenario;
  onDrop: (itemId: string, code: string) => void;
}

const codeOf = ({ before, after }: Difference): string => (after ?? before)?.code ?? '';

/** Each row that the scenario moves: its days in the plan and in the scenario, in words and on one line. */
export function ScenarioDifferences({ scenario, onDrop }: ScenarioDifferencesProps) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const project = useProject();
  const { differences, itemIds, state } = scenario;
  if (differences.length === 0) return <EmptyState>{say('rows.none')}</EmptyState>;
  const spanOf = (line: Difference['before'], kind: Difference['kind']): string => {
    if (!line) return '–';
    const to = format.day(line.endsOn);
    return kind === 'WORK' ? say('span', { from: format.day(line.startsOn), to }) : to;
  };
  const columns: readonly Column<Difference>[] = [
    {
      key: 'what',
      title: say('rows.what'),
      cell: (row) => (
        <>
          <span className="code">{codeOf(row)}</span> {titleOf(row)}
        </>
      ),
    },
    {
      key: 'plan',
      title: say(state === 'OPEN' ? 'rows.plan' : 'rows.plan.then'),
      cell: (row) => <span className="sec">{spanOf(row.before, row.kind)}</span>,
    },
    { key: 'scenario', title: say('rows.scenario'), cell: (row) => spanOf(row.after, row.kind) },
    {
      key: 'picture',
      title: say('rows.picture'),
      titleHidden: true,
      wideOnly: true,
      width: '220px',
      cell: (row) => <TwoBars row={row} project={project} />,
    },
    { key: 'drift', title: say('rows.drift'), end: true, cell: ({ endDays }) => <EndDrift days={endDays} /> },
  ];
  const deed: Column<Difference> = {
    key: 'deed',
    title: say('rows.drop.title'),
    titleHidden: true,
    cell: (row) =>
      itemIds.includes(row.itemId) ? (
        <Button
          size="small"
          label={say('rows.drop.of', { code: codeOf(row) })}
          onClick={() => onDrop(row.itemId, codeOf(row))}
        >
          {say('rows.drop')}
        </Button>
      ) : (
        <span className="small sec">{say('rows.follows')}</span>
      ),
  };
  return (
    <Table
      caption={say('rows.caption')}
      columns={can(scenario, 'scenario.move') ? [...columns, deed] : columns}
      rows={differences}
      rowKey={({ itemId }) => itemId}
    />
  );
}
