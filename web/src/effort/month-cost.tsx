import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import { Table } from '../ui/table';
import type { PersonMonth } from './month-data';
import { decimalOf } from './sheet';
import { useWords } from './words';

type Line = NonNullable<PersonMonth['cost']>[number];

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const euros = (total: bigint): string => {
  const digits = total.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What the saved hours of a month cost, for those who may know. */
export function MonthCost({ lines }: { lines: readonly Line[] }) {
  const say = useWords();
  const format = useFormat();
  const total = euros(lines.reduce((sum, { cost }) => sum + cents(cost), 0n));
  return (
    <Card title={say('cost.title')}>
      <Table<Line>
        caption={say('cost.caption')}
        dense
        rows={lines}
        rowKey={(line) => `${line.workPackage?.id ?? ''} ${line.rate ?? ''}`}
        columns={[
          {
            key: 'work',
            title: say('grid.work'),
            cell: ({ workPackage }) => workPackage?.code ?? say('method.FIXED_SHARE'),
            total: say('grid.total'),
          },
          {
            key: 'hours',
            title: say('cost.hours'),
            end: true,
            cell: ({ hours }) => (hours ? format.hours(decimalOf(hours)) : '–'),
          },
          { key: 'rate', title: say('cost.rate'), end: true, cell: ({ rate }) => <Money value={rate} /> },
          {
            key: 'cost',
            title: say('cost.cost'),
            end: true,
            cell: ({ cost }) => <Money value={cost} />,
            total: <Money value={total} />,
          },
        ]}
      />
    </Card>
  );
}
