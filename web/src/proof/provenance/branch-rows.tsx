import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { useWords as useBudgetWords } from '../../budget/words';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import styles from './provenance.module.css';
import { filterOf, groupsOf, ProofLinesQueryDocument, type ProvenLine, type Side } from './provenance-data';
import { TreeRow } from './tree';
import { useWords } from './words';

interface BranchRowsProps {
  claimId: string;
  side: Side;
  branch: string;
  line: string;
  onLine: (line: ProvenLine) => void;
}

/** The lines under an amount, grouped by its other side. */
export function BranchRows({ claimId, side, branch, line, onLine }: BranchRowsProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(ProofLinesQueryDocument, {
    variables: { claimId, filter: filterOf(side, branch) },
    notifyOnNetworkStatusChange: true,
  });
  if (error) return <Refused error={error} what={say('unshown')} refusals={refusals} onRetry={() => void refetch()} />;
  if (!data) return <p className={styles.coming}>{loading && say('tree.reading')}</p>;
  const { nodes, pageInfo } = data.claimLines;
  return (
    <>
      {[...groupsOf(nodes, side)].map(([key, lines]) => {
        const [first] = lines;
        return (
          <Fragment key={key}>
            <p role="presentation" className={styles.group}>
              {first && (side === 'poste' ? first.partner.shortName : budget(`category.${first.category}`))}
            </p>
            {lines.map((one) => (
              <TreeRow
                key={one.id}
                level={3}
                name={say('tree.line', { number: one.number, issuer: one.issuer })}
                hint={one.description}
                amount={<Money value={one.eligible} />}
                selected={one.id === line}
                stop={one.id === line}
                onChoose={() => onLine(one)}
              />
            ))}
          </Fragment>
        );
      })}
      {pageInfo.hasNextPage && (
        <TreeRow
          level={3}
          name={say('tree.more')}
          selected={false}
          stop={false}
          onChoose={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
        />
      )}
    </>
  );
}
