import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { BudgetBreakdown } from './budget-breakdown';
import { BudgetMatrix } from './budget-matrix';
import { BudgetYears } from './budget-years';
import { FinancingTable } from './financing-table';
import { useWords } from './words';

const BudgetPageQuery = graphql(`
  query BudgetPage($projectId: ID!) {
    budget(projectId: $projectId) {
      projectId
      partial
      salariesAside
      sum {
        planned
        percent
      }
      financing {
        total
      }
      cells {
        planned
      }
      ...FinancingTable_Budget
      ...BudgetMatrix_Budget
      ...BudgetBreakdown_Budget
      ...BudgetYears_Budget
    }
  }
`);

/** Who pays, what was planned for what, how much of it has been declared. */
export function BudgetPage() {
  const say = useWords();
  const format = useFormat();
  const { id: projectId, illustrative } = useProject();
  const { data, error, refetch } = useQuery(BudgetPageQuery, { variables: { projectId } });
  const { sum, partial = false, salariesAside = false, cells = [] } = data?.budget ?? {};
  const figures = sum && { planned: format.money(sum.planned), percent: format.percent(sum.percent ?? '0') };
  return (
    <Page
      name={say('name')}
      title={sum && cells.length > 0 && say(sum.percent === null ? 'title.planned' : 'title', figures)}
      lead={[partial && say('lead.partial'), say('lead'), salariesAside && say('lead.salaries')]
        .filter(Boolean)
        .join(' ')}
    >
      <Answer data={data} error={error} onRetry={() => void refetch()} rows={10}>
        {({ budget }) =>
          budget.financing.length === 0 && budget.cells.length === 0 ? (
            <Card>
              <EmptyState>{say('empty')}</EmptyState>
            </Card>
          ) : (
            <>
              {budget.cells.length > 0 && <BudgetBreakdown budget={budget} base={`/p/${projectId}`} />}
              <BudgetYears budget={budget} />
              <FinancingTable budget={budget} illustrative={illustrative} />
              {budget.cells.length > 0 && <BudgetMatrix budget={budget} />}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
