import { useApolloClient, useMutation } from '@apollo/client/react';
import { Link } from 'react-router';
import { useWords as useBudgetWords } from '../../budget/words';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { type Column, Table } from '../../ui/table';
import type { Declaration } from './declaration-data';
import styles from './declarations.module.css';
import { refusals } from './refusals';
import { useWords } from './words';

const GatherMutation = graphql(`
  mutation GatherExpenses($input: GatherExpensesInput!) {
    gatherExpenses(input: $input) {
      id
      version
      declared
    }
  }
`);

/** Takes lines in or leaves them out, and reads the page again. */
export function useGathering({ id, version }: Pick<Declaration, 'id' | 'version'>) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [gather, { loading, error }] = useMutation(GatherMutation);
  const run = async (asked: { readonly remove?: readonly string[]; readonly ready?: boolean }) => {
    const { remove = [], ready = false } = asked;
    try {
      await gather({ variables: { input: { id, version, add: [], remove: [...remove], ready } } });
    } catch {
      return;
    }
    announce(say(ready ? 'gather.taken' : 'gather.left'));
    await readAgain(client).catch(() => undefined);
  };
  return { run, loading, error };
}

type Row = Declaration['categories'][number];

interface TotalsCardProps {
  claim: Declaration;
  /** What gathers more of the ledger, where one may. */
  gathering?: ReturnType<typeof useGathering>;
}

/** What is declared, by category, and what of the ledger still waits. */
export function TotalsCard({ claim, gathering }: TotalsCardProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const { categories, declared, waiting, partner, flatRates } = claim;
  const lines = categories.reduce((sum, one) => sum + one.lines, 0);
  const columns: readonly Column<Row>[] = [
    { key: 'category', title: say('totals.category'), cell: ({ category }) => budget(`category.${category}`) },
    { key: 'lines', title: say('totals.lines'), end: true, cell: (row) => row.lines, total: lines },
    {
      key: 'eligible',
      title: say('line.eligible'),
      end: true,
      cell: ({ eligible }) => <Money value={eligible} />,
      total: (
        <b>
          <Money value={declared} />
        </b>
      ),
    },
  ];
  return (
    <Card title={say('totals.title')}>
      {categories.length === 0 ? (
        <EmptyState>{say('totals.empty')}</EmptyState>
      ) : (
        <Table caption={say('totals.title')} columns={columns} rows={categories} rowKey={({ category }) => category} />
      )}
      {flatRates.map(({ rate, category, base, amount }) => (
        <p key={rate} className={styles.note}>
          {say('totals.flat', {
            category: budget(`category.${category}`),
            amount: format.money(amount),
            base: format.money(base),
          })}
        </p>
      ))}
      {gathering && waiting && (
        <div className={styles.waiting}>
          <p>
            {waiting.lines === 0 ? (
              say('waiting.none')
            ) : (
              <>
                {say('waiting.some', { lines: waiting.lines, eligible: format.money(waiting.eligible) })}{' '}
                <Link to={`/p/${projectId}/depenses?partenaire=${partner.id}&etat=FREE`}>{say('waiting.see')}</Link>
              </>
            )}
          </p>
          {waiting.lines > 0 && (
            <Button size="small" busy={gathering.loading} onClick={() => void gathering.run({ ready: true })}>
              {say('waiting.take')}
            </Button>
          )}
        </div>
      )}
      {gathering?.error && <Refused error={gathering.error} what={say('gather.refused')} refusals={refusals} />}
    </Card>
  );
}
