import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { BudgetMatrix } from '../budget/budget-matrix';
import { FinancingTable } from '../budget/financing-table';
import { useWords as useBudgetWords } from '../budget/words';
import { useProject, useTitleOf } from '../consortium/current-project';
import { CopyHash } from '../documents/copy-hash';
import { graphql } from '../graphql/gql';
import { can } from '../platform/permissions';
import { Questionable } from '../platform/questionable';
import { useUrlState } from '../platform/url-state';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { Segmented } from '../ui/segmented';
import { AdvanceCard } from './advances/advance-card';
import { ClaimFigures } from './claim-figures';
import { ClaimLines, type UnderFilter } from './claim-lines';
import styles from './claim-page.module.css';
import { ClaimStateBadge } from './claim-state';
import { type ClaimTotalRow, ClaimTotals } from './claim-totals';
import { ControlLinks } from './control-links';
import { lineChoices, proofOf, sound } from './line-query';
import { refusals } from './refusals';
import { ReopenButton } from './reopen-button';
import { StatementMenu } from './statement-menu';
import { SubmitDialog } from './submit-dialog';
import { useClaimLead } from './use-claim-lead';
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
      version
      requested
      refusedBecause
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
      ...Advance_Claim
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

const NOTHING = { lines: 0, declared: '0.00' };

/** The totals of the whole claim, with what the filter leaves of each. */
const left = (rows: readonly ClaimTotalRow[], underFilter: UnderFilter | undefined): readonly ClaimTotalRow[] =>
  rows.map((row) => ({ ...row, left: underFilter && (underFilter.get(row.key) ?? NOTHING) }));
const views = ['lignes', 'budget'] as const;
/** One claim: what it holds by every side, its lines down to the invoice, the plan it draws on. */
export function ClaimPage() {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const lead = useClaimLead();
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
      title={claim && say('claim.title', { name, declared: format.money(claim.requested ?? claim.declared) })}
      lead={claim && lead(claim)}
      actions={
        claim && (
          <>
            <ClaimStateBadge state={claim.state} kind={claim.kind} pill />
            <ButtonLink to={`${base}/demandes/${claim.id}/preuve${proofOf(choices)}`}>{say('claim.prove')}</ButtonLink>
            {!claim.requested && <StatementMenu claimId={claim.id} />}
            <ControlLinks claim={claim} />
            {!claim.requested && ['SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL'].includes(claim.state) && (
              <Questionable subject="CLAIM" id={claim.id} name={name} />
            )}
            {can(claim, 'claim.reopen') && !claim.requested && <ReopenButton claim={claim} />}
            {can(claim, 'claim.submit') && <SubmitDialog claim={claim} authority={data.project.managingAuthority} />}
          </>
        )
      }
    >
      <Answer data={data} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {({ claim: known, budget }) => (
          <>
            {known.refusedBecause && (
              <Card title={say('claim.refused')} padded>
                <p>{known.refusedBecause}</p>
              </Card>
            )}
            {known.hash && (
              <p className={styles.sealed}>
                {say(known.requested ? 'advance.sealed' : 'claim.sealed')}{' '}
                <CopyHash sha256={known.hash} name={say('claim.sealed.name')} />
              </p>
            )}
            {known.requested ? (
              <AdvanceCard claim={known} />
            ) : (
              <>
                <ClaimFigures
                  declared={known.declared}
                  lines={known.lineCount}
                  partners={partners.length}
                  budget={budget}
                />
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
          </>
        )}
      </Answer>
    </Page>
  );
}
