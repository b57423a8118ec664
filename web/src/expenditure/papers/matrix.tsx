import { useQuery } from '@apollo/client/react';
import { useWords as useBudgetWords } from '../../budget/words';
import { graphql } from '../../graphql/gql';
import type { CostCategory, PaperMatrixQuery } from '../../graphql/graphql';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { FilterSelect } from '../../ui/filter-bar';
import { Pager } from '../../ui/pager';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../refusals';
import styles from './papers.module.css';
import { useWords } from './words';

const PaperMatrixDocument = graphql(`
  query PaperMatrix($projectId: ID!, $partnerId: ID!, $filter: ExpenseFilter, $after: String) {
    expenses(projectId: $projectId, partnerId: $partnerId, filter: $filter, first: 50, after: $after) {
      total
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        number
        issuer
        description
        eligible
        asked {
          proves
          anyOf
          standing
        }
      }
    }
  }
`);

type Line = PaperMatrixQuery['expenses']['nodes'][number];
type Proves = Line['asked'][number]['proves'];

const looks: Readonly<Record<Line['asked'][number]['standing'], StateName>> = {
  PRESENT: 'met',
  TO_CHECK: 'risk',
  MISSING: 'late',
};

interface MatrixProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  categories: readonly CostCategory[];
  category: string;
  onCategory: (category: string) => void;
}

/** Lines by the evidence that each must have: present, to check, missing. */
export function Matrix({ ledger, categories, category, onCategory }: MatrixProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const filter = categories.includes(category as CostCategory) ? { categories: [category as CostCategory] } : undefined;
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(PaperMatrixDocument, {
    variables: { ...ledger, filter },
    notifyOnNetworkStatusChange: true,
  });
  const column = (proves: Proves): Column<Line> => ({
    key: proves,
    title: say(`matrix.${proves}`),
    cell: ({ asked }) => {
      const own = asked.filter((one) => one.proves === proves);
      if (own.length === 0) return <span className="dim">{say('matrix.nothing')}</span>;
      return (
        <ul className={styles.asked}>
          {own.map(({ anyOf, standing }) => (
            <li key={anyOf.join()}>
              <StateBadge state={looks[standing]}>{say(`standing.${standing}`)}</StateBadge>{' '}
              <span className="small">{anyOf.map((kind) => say(`piece.${kind}`)).join(say('or'))}</span>
            </li>
          ))}
        </ul>
      );
    },
  });
  return (
    <Card
      title={say('matrix.title')}
      aside={
        <FilterSelect
          label={say('matrix.filter')}
          value={filter ? category : ''}
          none={say('matrix.all')}
          choices={categories.map((value) => ({ value, label: budget(`category.${value}`) }))}
          onChange={onCategory}
        />
      }
    >
      <Answer data={data ?? previousData} error={error} rows={6} refusals={refusals} onRetry={() => void refetch()}>
        {({ expenses: { nodes, total, pageInfo } }) => (
          <>
            <Table
              caption={say('matrix.caption')}
              rows={nodes}
              rowKey={({ id }) => id}
              ordered
              columns={[
                {
                  key: 'line',
                  title: say('matrix.line'),
                  cell: ({ id, number, issuer, description }) => (
                    <>
                      <ButtonLink
                        kind="quiet"
                        size="small"
                        label={say('matrix.open', { number })}
                        to={`../depenses?partenaire=${ledger.partnerId}&ligne=${id}`}
                      >
                        {number}
                      </ButtonLink>{' '}
                      {issuer} <span className="small dim">{description}</span>
                    </>
                  ),
                },
                {
                  key: 'amount',
                  title: say('matrix.amount'),
                  end: true,
                  cell: ({ eligible }) => <Money value={eligible} />,
                },
                column('REALITY'),
                column('PAYMENT'),
              ]}
            />
            <Pager
              shown={nodes.length}
              total={total}
              hasMore={pageInfo.hasNextPage}
              busy={loading}
              onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
            />
          </>
        )}
      </Answer>
    </Card>
  );
}
