import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { BudgetMatrix } from '../budget/budget-matrix';
import { FinancingTable } from '../budget/financing-table';
import { useWords as useBudgetWords } from '../budget/words';
import { useProject, useTitleOf } from '../consortium/current-project';
import { CopyHash } from '../documents/copy-hash';
import { graphql } from '../graphql/gql';
import type { ClaimPageQuery } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { can } from '../platform/permissions';
import { useUrlState } from '../platform/url-state';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Page } from '../ui/page';
import { Segmented } from '../ui/segmented';
import { ClaimFigures } from './claim-figures';
import { ClaimLines, type UnderFilter } from './claim-lines';
import styles from './claim-page.module.css';
import { ClaimStateBadge } from './claim-state';
import { type ClaimTotalRow, ClaimTotals } from './claim-totals';
import { lineChoices, sound } from './line-query';
import { refusals } from './refusals';
import { StatementMenu } from './statement-menu';
import { SubmitDialog } from './submit-dialog';
import { useWords } from './words';

const ClaimPageQueryDocument = graphql(`
  query ClaimPage($id: ID!, $projectId: ID!) {
    project(id: $projectId) {
      id
      managingAuthority
    }
    claim(id: $id) {
      id
      number
      kind
      state
      declared
      lineCount
      submittedAt
      hash
      viewerCan
      submittedBy {
        id
        name
      }
      period {
        id
        number
        fromOn
        untilOn
        dueOn
      }
      byPartner {
        lines
        declared
        partner {
          id
          shortName
        }
      }
      byCategory {
        lines
        declared
        category
      }
      byWorkPackage {
        workPackage {
          id
          code
          titleFr
          titleEn
        }
      }
      ...SubmitDialog_Claim
    }
    budget(projectId: $projectId) {
      projectId
      total
      funds {
        fund
        amount
        percent
      }
      sum {
        planned
        declared
        percent
      }
      ...FinancingTable_Budget
      ...BudgetMatrix_Budget
    }
  }
`);

type Claim = ClaimPageQuery['claim'];
const NOTHING = { lines: 0, declared: '0.00' };

/** The totals of the whole claim, with what the filter leaves of each. */
const left = (rows: readonly ClaimTotalRow[], underFilter: UnderFilter | undefined): readonly ClaimTotalRow[] =>
  rows.map((row) => ({ ...row, left: underFilter && (underFilter.get(row.key) ?? NOTHING) }));
const views = ['lignes', 'budget'] as const;

/** Where and when a claim stands, in a sentence or two. */
function useLead(): (claim: Claim) => string {
  const say = useWords();
  const format = useFormat();
  return ({ period, state, submittedAt, submittedBy }) => {
    const { number, fromOn, untilOn, dueOn } = period;
    const when = say('claim.lead', { number, from: format.day(fromOn), until: format.day(untilOn) });
    if (state === 'DRAFT')
      return `${when} ${say('claim.due', { day: format.day(dueOn), due: format.due(dueOn) })} ${say('claim.draft')}`;
    if (!submittedAt) return when;
    const at = format.day(dayOf(submittedAt));
    const sent = submittedBy ? say('claim.sent', { at, name: submittedBy.name }) : say('claim.sent.unsigned', { at });
    return `${when} ${sent}`;
  };
}

/** One claim: what it holds by every side, its lines down to the invoice, the plan it draws on. */
export function ClaimPage() {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const lead = useLead();
  const { id = '' } = useParams();
  const { id: projectId, illustrative } = useProject();
  const base = `/p/${projectId}`;
  const [choices, choose] = useUrlState(lineChoices, sound);
  const { data, error, refetch } = useQuery(ClaimPageQueryDocument, { variables: { id, projectId } });
  const claim = data?.claim;
  const name = claim ? say(`kind.${claim.kind}`, { number: claim.number }) : say('name');

  const partners = (claim?.byPartner ?? []).flatMap(({ partner, lines, declared }) =>
    partner ? [{ key: partner.id, name: partner.shortName, lines, declared }] : [],
  );
  const categories = (claim?.byCategory ?? []).flatMap(({ category, lines, declared }) =>
    category ? [{ key: category, name: words(`category.${category}`), lines, declared }] : [],
  );
  const works = (claim?.byWorkPackage ?? []).flatMap(({ workPackage: work }) =>
    work ? [{ value: work.id, label: `${work.code} ${titleOf(work)}` }] : [],
  );
  const listed = (rows: readonly { key: string; name: string }[]) =>
    rows.map((row) => ({ value: row.key, label: row.name }));

  const totals = (underFilter: UnderFilter | undefined) => (
    <div className={styles.totals}>
      <div>
        <ClaimTotals
          title={say('totals.category')}
          rows={left(categories, underFilter)}
          chosen={choices.poste}
          onChoose={(poste) => choose({ poste })}
        />
      </div>
      <div>
        <ClaimTotals
          title={say('totals.partner')}
          rows={left(partners, underFilter)}
          chosen={choices.partenaire}
          onChoose={(partenaire) => choose({ partenaire })}
        />
      </div>
    </div>
  );

  return (
    <Page
      name={name}
      title={claim && say('claim.title', { name, declared: format.money(claim.declared) })}
      lead={claim && lead(claim)}
      actions={
        claim && (
          <>
            <ClaimStateBadge state={claim.state} pill />
            <StatementMenu claimId={claim.id} />
            {can(claim, 'claim.submit') && <SubmitDialog claim={claim} authority={data.project.managingAuthority} />}
          </>
        )
      }
    >
      <Answer data={data} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {({ claim: { declared, lineCount, hash }, budget }) => (
          <>
            {hash && (
              <p className={styles.sealed}>
                {say('claim.sealed')} <CopyHash sha256={hash} name={say('claim.sealed.name')} />
              </p>
            )}
            <ClaimFigures declared={declared} lines={lineCount} partners={partners.length} budget={budget} />
            <div className={styles.views}>
              <Segmented
                label={say('view')}
                labelHidden
                segments={[
                  { value: 'lignes', label: say('view.lines') },
                  { value: 'budget', label: say('view.budget') },
                ]}
                value={views.find((view) => view === choices.vue) ?? 'lignes'}
                onChange={(vue) => choose({ vue })}
              />
              <Link to={`${base}/demandes`}>{say('claim.back')}</Link>
            </div>
            {choices.vue === 'budget' ? (
              <>
                <FinancingTable budget={budget} illustrative={illustrative} />
                <BudgetMatrix budget={budget} />
              </>
            ) : (
              <ClaimLines
                claimId={id}
                base={base}
                choices={choices}
                onChoose={choose}
                partners={listed(partners)}
                categories={listed(categories)}
                works={works}
                above={totals}
              />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
