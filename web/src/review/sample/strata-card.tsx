import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import type { Sample } from './sample-data';
import { useWords } from './words';

type Share = Sample['strata'][number];

/** How many lines are in the sample for which reason, and what they are worth. */
export function StrataCard({ strata }: { strata: readonly Share[] }) {
  const say = useWords();
  const columns: readonly Column<Share>[] = [
    { key: 'stratum', title: say('strata.stratum'), cell: ({ stratum }) => say(`stratum.${stratum}`) },
    { key: 'lines', title: say('strata.lines'), end: true, cell: ({ lines }) => lines },
    { key: 'amount', title: say('strata.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
  ];
  return (
    <Card title={say('strata.title')}>
      {strata.length === 0 ? (
        <EmptyState>{say('strata.empty')}</EmptyState>
      ) : (
        <Table
          caption={say('strata.caption')}
          columns={columns}
          rows={strata}
          rowKey={({ stratum }) => stratum}
          dense
        />
      )}
    </Card>
  );
}
