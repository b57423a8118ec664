import { Card } from '../ui/card';
import { StateBadge, type StateName } from '../ui/state';
import { type Column, Table } from '../ui/table';
import { useWords } from './words';

type Sight = 'all' | 'none' | 'own' | 'ownFiles' | 'ownPartner' | 'oneself';
type Seen = 'plan' | 'financing' | 'lines' | 'draft' | 'sent' | 'files.partner' | 'files.funder' | 'emails' | 'journal';

interface Row {
  readonly what: Seen;
  /** For a partner, the lead, the funder and an auditor, in this order. */
  readonly seen: readonly [Sight, Sight, Sight, Sight];
}

/** What the API lets each kind of person see, told as a table: the same for every project. */
const rows: readonly Row[] = [
  { what: 'plan', seen: ['all', 'all', 'all', 'all'] },
  { what: 'financing', seen: ['all', 'all', 'all', 'all'] },
  { what: 'lines', seen: ['own', 'all', 'all', 'all'] },
  { what: 'draft', seen: ['none', 'all', 'none', 'none'] },
  { what: 'sent', seen: ['none', 'all', 'all', 'all'] },
  { what: 'files.partner', seen: ['ownFiles', 'all', 'none', 'none'] },
  { what: 'files.funder', seen: ['ownFiles', 'all', 'all', 'all'] },
  { what: 'emails', seen: ['ownPartner', 'all', 'oneself', 'oneself'] },
  { what: 'journal', seen: ['none', 'all', 'all', 'all'] },
];

const looks = (sight: Sight): StateName => (sight === 'all' ? 'met' : sight === 'none' ? 'planned' : 'progress');

/** Who sees what, in words. */
export function SightTable() {
  const say = useWords();
  const sides = ['partner', 'lead', 'funder', 'auditor'] as const;
  const columns: readonly Column<Row>[] = [
    { key: 'what', title: say('sight.what'), cell: ({ what }) => <b>{say(`sight.${what}`)}</b> },
    ...sides.map((side, place) => ({
      key: side,
      title: say(`sight.${side}`),
      cell: ({ seen }: Row) => {
        const sight = seen[place] ?? 'none';
        return <StateBadge state={looks(sight)}>{say(`sight.${sight}`)}</StateBadge>;
      },
    })),
  ];
  return (
    <Card title={say('sight')}>
      <Table caption={say('sight.caption')} columns={columns} rows={rows} rowKey={({ what }) => what} dense />
    </Card>
  );
}
