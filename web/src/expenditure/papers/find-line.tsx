import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { refusals } from '../refusals';
import type { PaperLine } from './paper-line';
import styles from './papers.module.css';
import { useWords } from './words';

const PaperLinesQuery = graphql(`
  query PaperLines($projectId: ID!, $partnerId: ID!, $filter: ExpenseFilter) {
    expenses(projectId: $projectId, partnerId: $partnerId, filter: $filter, first: 20) {
      total
      nodes {
        id
        number
        issuer
        description
        documentRef
        incurredOn
        paidOn
        net
        vat
        gross
        eligible
      }
    }
  }
`);

const PAUSE = 250;

interface FindLineProps {
  name: string;
  ledger: { readonly projectId: string; readonly partnerId: string };
  onChosen: (line: PaperLine) => void;
  onClose: () => void;
}

/** Looks for the line of a paper whose name does not say it. */
export function FindLine({ name, ledger, onChosen, onClose }: FindLineProps) {
  const say = useWords();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, PAUSE);
  const { data, previousData, error, refetch } = useQuery(PaperLinesQuery, {
    variables: { ...ledger, filter: { search: search.trim() || undefined } },
    fetchPolicy: 'no-cache',
  });
  return (
    <Dialog opened onClose={onClose} title={say('search.title', { name })} width={560}>
      <TextField label={say('search.label')} value={typed} onChange={setTyped} data-autofocus />
      <Answer data={data ?? previousData} error={error} rows={4} refusals={refusals} onRetry={() => void refetch()}>
        {({ expenses: { nodes, total } }) => (
          <>
            <ul className={styles.found} aria-label={say('search.results')}>
              {nodes.map((line) => (
                <li key={line.id}>
                  <Button kind="quiet" onClick={() => onChosen(line)}>
                    {say('line', { number: line.number, issuer: line.issuer, amount: format.money(line.gross) })}
                  </Button>
                  <span className="small dim">{line.description}</span>
                </li>
              ))}
            </ul>
            {nodes.length === 0 && <p>{say('search.none')}</p>}
            {total > nodes.length && <p className="small dim">{say('search.more')}</p>}
          </>
        )}
      </Answer>
    </Dialog>
  );
}
