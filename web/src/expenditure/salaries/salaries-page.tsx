import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { useTodayIfKnown } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/field';
import { Page } from '../../ui/page';
import { refusals } from '../refusals';
import styles from './salaries.module.css';
import { SalaryFrameDocument, SalaryProposalsDocument } from './salary-data';
import { SalaryTable } from './salary-table';
import { useWords } from './words';

const address = { partenaire: '', periode: '' };

/** What hours and mission letters make payable, on its way into the ledger. */
export function SalariesPage() {
  const say = useWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const today = useTodayIfKnown() ?? '';
  const [{ partenaire, periode }, choose] = useUrlState(address);
  const frame = useQuery(SalaryFrameDocument, { variables: { projectId }, fetchPolicy: 'cache-first' });
  const partners = frame.data?.ledgerPartners ?? [];
  const periods = (frame.data?.project.claimPeriods ?? []).filter(({ fromOn }) => fromOn <= today);
  const partnerId = partners.find(({ id }) => id === partenaire)?.id ?? partners[0]?.id ?? '';
  const period = periods.find(({ number }) => String(number) === periode) ?? periods.at(-1);
  const span = { from: period?.fromOn ?? today, until: period?.untilOn ?? today };
  const { data, error, refetch } = useQuery(SalaryProposalsDocument, {
    variables: { projectId, partnerId, ...span },
    skip: !partnerId || !period,
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.salaryProposals;
  return (
    <Page
      name={say('name')}
      title={found && say('title', { total: found.total, amount: format.money(found.amount) })}
      lead={say('lead')}
      actions={<ButtonLink to={`../depenses?partenaire=${partnerId}`}>{say('back')}</ButtonLink>}
    >
      <div className={styles.page}>
        <div className={styles.filters}>
          {partners.length > 1 && (
            <SelectField
              label={say('partner.choose')}
              value={partnerId}
              choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
              onChange={(chosen) => choose({ partenaire: chosen })}
            />
          )}
          {period && (
            <SelectField
              label={say('period')}
              value={String(period.number)}
              choices={periods.map(({ number, fromOn, untilOn }) => ({
                value: String(number),
                label: say('period.choice', { number, from: format.day(fromOn), until: format.day(untilOn) }),
              }))}
              onChange={(chosen) => choose({ periode: chosen })}
            />
          )}
        </div>
        {frame.data && !period ? (
          <EmptyState>{say('period.none')}</EmptyState>
        ) : (
          <Answer
            data={data}
            error={frame.error ?? error}
            rows={8}
            what={say('unshown')}
            refusals={refusals}
            onRetry={() => void (frame.error ? frame.refetch() : refetch())}
          >
            {({ salaryProposals }) => (
              <>
                {salaryProposals.lines.length === 0 ? (
                  <Card>
                    <EmptyState>{say('none')}</EmptyState>
                  </Card>
                ) : (
                  <SalaryTable
                    key={`${partnerId} ${span.from}`}
                    ledger={{ projectId, partnerId, ...span }}
                    proposals={salaryProposals}
                    works={frame.data?.workPackages.nodes ?? []}
                  />
                )}
                {salaryProposals.unsigned > 0 && (
                  <p className="sec">
                    {say('unsigned', { count: salaryProposals.unsigned })}{' '}
                    <Link to={`/p/${projectId}/temps`}>{say('unsigned.open')}</Link>
                  </p>
                )}
              </>
            )}
          </Answer>
        )}
      </div>
    </Page>
  );
}
