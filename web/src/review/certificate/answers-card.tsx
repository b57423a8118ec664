import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import type { ControlAnswersQuery } from '../../graphql/graphql';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { AnswersQueryDocument } from './decision-data';
import { useWords } from './words';

type Row = ControlAnswersQuery['findingsNotices'][number]['findings'][number];
type Stance = Row['answers'][number]['stance'];

const stances: Readonly<Record<Stance, StateName>> = { AGREES: 'met', CONTESTS: 'risk', SILENT: 'planned' };

/** What partners said of each finding; nothing before any was told. */
export function AnswersCard({ claimId }: { claimId: string }) {
  const say = useWords();
  const { id: projectId } = useProject();
  const { data } = useQuery(AnswersQueryDocument, { variables: { projectId }, fetchPolicy: 'cache-and-network' });
  const rows = data?.findingsNotices.find(({ id }) => id === claimId)?.findings ?? [];
  if (rows.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'line', title: say('answers.line'), cell: ({ line }) => line.number },
    { key: 'partner', title: say('answers.partner'), cell: ({ line }) => line.partner.shortName },
    { key: 'amount', title: say('answers.amount'), end: true, cell: ({ questioned }) => <Money value={questioned} /> },
    {
      key: 'said',
      title: say('answers.said'),
      cell: ({ answers, recomputed }) => {
        const last = answers.at(-1);
        if (!last && recomputed) return <span className="dim">{say('answers.recomputed')}</span>;
        if (!last) return <span className="dim">{say('answers.none')}</span>;
        return (
          <>
            <StateBadge state={stances[last.stance]}>{say(`stance.${last.stance}`)}</StateBadge>
            {last.text && <span className="small"> {last.text}</span>}
          </>
        );
      },
    },
  ];
  return (
    <Card title={say('answers.title')}>
      <Table caption={say('answers.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} dense />
    </Card>
  );
}
