import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { type Declaration, DeclarationDifferenceDocument, type Difference } from './declaration-data';
import styles from './declarations.module.css';
import { useWords } from './words';

type Change = Difference['changes'][number];

const look: Readonly<Record<Change['kind'], StateName>> = {
  ADDED: 'retained',
  REMOVED: 'deducted',
  CHANGED: 'progress',
};

/** What became of the lines since the signature before: nothing where there is none. */
export function DifferenceCard({ claim }: { claim: Pick<Declaration, 'id'> }) {
  const { data } = useQuery(DeclarationDifferenceDocument, {
    variables: { id: claim.id },
    fetchPolicy: 'cache-and-network',
  });
  const difference = data?.partnerClaimDifference;
  return difference ? <Shown difference={difference} /> : null;
}

function Shown({ difference }: { difference: Difference }) {
  const say = useWords();
  const format = useFormat();
  const { from, to, added, removed, changed, cents, changes } = difference;
  const columns: readonly Column<Change>[] = [
    {
      key: 'line',
      title: say('difference.line'),
      cell: ({ before, after }) => {
        const line = after ?? before;
        return line && `${say('line.named', { number: line.number, document: line.documentRef })} ${line.issuer}`;
      },
    },
    {
      key: 'kind',
      title: say('difference.what'),
      cell: ({ kind, fields }) => (
        <>
          <StateBadge state={look[kind]}>{say(`change.${kind}`)}</StateBadge>{' '}
          <span className="small dim">{fields.map((name) => say(`field.${name}` as 'field.net')).join(', ')}</span>
        </>
      ),
    },
    {
      key: 'before',
      title: say('difference.before'),
      end: true,
      cell: ({ before }) => <Money value={before?.eligible} />,
    },
    { key: 'after', title: say('difference.after'), end: true, cell: ({ after }) => <Money value={after?.eligible} /> },
    {
      key: 'cents',
      title: say('difference.cents'),
      end: true,
      cell: (change) => <Money value={change.cents} signed />,
      total: <Money value={cents} signed />,
    },
  ];
  const title = to === null ? say('difference.since', { from }) : say('difference.between', { from, to });
  return (
    <Card title={title} aside={say('difference.counts', { added, removed, changed, cents: format.signedMoney(cents) })}>
      {changes.length === 0 ? (
        <p className={styles.note}>{say('difference.none')}</p>
      ) : (
        <Table caption={title} dense ordered columns={columns} rows={changes} rowKey={({ id }) => id} />
      )}
    </Card>
  );
}
