import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import type { ClaimKind } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { can } from '../../platform/permissions';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { ClaimStateBadge } from '../claim-state';
import { refusals } from '../refusals';
import { SubmitDialog } from '../submit-dialog';
import styles from './consolidation.module.css';
import {
  AssembleClaimMutation,
  type Consolidation,
  ConsolidationPageDocument,
  GatherPartnerClaimsMutation,
} from './consolidation-data';
import { FlowChart } from './flow-chart';
import { PartnersCard } from './partners-card';
import { ReconciliationCard } from './reconciliation-card';
import { useWords } from './words';

const address = { periode: '' };
const kinds = ['INTERIM', 'BALANCE'] as const;

const readyIn = ({ partners }: Consolidation): number =>
  partners.reduce((count, { claims }) => count + claims.filter(({ ready }) => ready).length, 0);

/** Where the claim stands, in a sentence. */
function useTitle(): (consolidation: Consolidation) => string {
  const say = useWords();
  const format = useFormat();
  return (consolidation) => {
    const { claim, held, ready, gap, period } = consolidation;
    const facts = { period: period.number, amount: format.money(claim ? held : ready), gap: format.money(gap) };
    if (claim) return say(claim.state === 'DRAFT' ? 'title.open' : 'title.sent', facts);
    const count = readyIn(consolidation);
    return count > 0 ? say('title.ready', { ...facts, ready: count }) : say('title.none', facts);
  };
}

/** A claim put together from what partners signed: who is missing, what flows where, and that it is right to the cent. */
export function ConsolidationPage() {
  const say = useWords();
  const format = useFormat();
  const title = useTitle();
  const { id: projectId } = useProject();
  const base = `/p/${projectId}/demandes`;
  const [{ periode }, choose] = useUrlState(address);
  const { data, error, refetch } = useQuery(ConsolidationPageDocument, {
    variables: { projectId, periodId: periode || null },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.consolidation;
  const periods = data?.project.claimPeriods ?? [];
  const lead = (one: Consolidation) =>
    say('lead', {
      from: format.day(one.period.fromOn),
      until: format.day(one.period.untilOn),
      due: format.day(one.period.dueOn),
    });
  return (
    <Page
      name={say('name')}
      title={found && title(found)}
      lead={found && lead(found)}
      actions={
        found && <Deeds key={found.period.id} consolidation={found} authority={data.project.managingAuthority} />
      }
    >
      <Answer data={data} error={error} refusals={refusals} rows={10} onRetry={() => void refetch()}>
        {({ consolidation }) => (
          <>
            <div className={styles.bar}>
              <FilterSelect
                label={say('period')}
                value={consolidation.period.id}
                choices={periods.map(({ id, number, untilOn }) => ({
                  value: id,
                  label: say('period.choice', { number, until: format.day(untilOn) }),
                }))}
                onChange={(chosen) => choose({ periode: chosen })}
              />
              <Link to={base}>{say('back')}</Link>
            </div>
            <div className={styles.columns}>
              <div>
                <PartnersCard key={consolidation.period.id} consolidation={consolidation} />
              </div>
              <div>
                <ReconciliationCard consolidation={consolidation} />
              </div>
            </div>
            <FlowChart consolidation={consolidation} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What comes next: put together, add what came since, send. */
function Deeds({ consolidation, authority }: { consolidation: Consolidation; authority: string }) {
  const say = useWords();
  const announce = useAnnounce();
  const { projectId, period, claim } = consolidation;
  const [kind, setKind] = useState<ClaimKind>('INTERIM');
  const after = { refetchQueries: ['ConsolidationPage'], awaitRefetchQueries: true };
  const [assemble, assembling] = useMutation(AssembleClaimMutation, after);
  const [gather, gathering] = useMutation(GatherPartnerClaimsMutation, after);
  const ready = readyIn(consolidation);
  const error = assembling.error ?? gathering.error;
  const done = async (deed: Promise<unknown>, word: 'assembled' | 'gathered') => {
    try {
      await deed;
      announce(say(word));
    } catch {
      return;
    }
  };
  const put = () => {
    const input = { id: newId(), projectId, periodId: period.id, kind };
    void done(assemble({ variables: { input } }), 'assembled');
  };
  const add = () => {
    if (claim) void done(gather({ variables: { input: { id: claim.id, version: claim.version } } }), 'gathered');
  };
  return (
    <>
      {!claim && (
        <>
          <Segmented
            label={say('kind')}
            labelHidden
            segments={kinds.map((one) => ({ value: one, label: say(`kind.${one}`) }))}
            value={kinds.find((one) => one === kind) ?? null}
            onChange={setKind}
          />
          <Button kind="primary" busy={assembling.loading} reason={ready === 0 && say('assemble.reason')} onClick={put}>
            {say('assemble')}
          </Button>
        </>
      )}
      {claim && (
        <>
          <ClaimStateBadge state={claim.state} pill />
          <ButtonLink to={`/p/${projectId}/demandes/${claim.id}`}>{say('open.claim')}</ButtonLink>
          {(claim.state === 'DRAFT' || claim.state === 'RETURNED') && ready > 0 && (
            <Button busy={gathering.loading} onClick={add}>
              {say('gather', { count: ready })}
            </Button>
          )}
          {can(claim, 'claim.submit') && <SubmitDialog claim={claim} authority={authority} />}
        </>
      )}
      {error && <Refused error={error} what={say('unmade')} refusals={refusals} />}
    </>
  );
}
